import type { WordsByLanguage } from './words.js';

/** What a special word is only part of: the writer's work in care, places and sports that are open to all. Nobody's own condition. */
export const careAndAccess: WordsByLanguage = {
  nordic: `rullstolsanpass*, rullstolsbasket*, rullstolsramp*, rullestolbasket*, rullestoltilpass*, kørestolsbasket*,
    kørestolsvenlig*, handikappanpass*, handikappidrott*, handicapvenlig*, handicapidræt*, handikapidrett*, demensboende*,
    demensvård*, demensomsorg*, demensavdel*, demenshjem*, demensenhed*, demenssköt*, psykiatrisjuk*, psykiatrisk
    sjuksköterska/sykepleier/sygeplejerske, är/er/som psykiater/psykiatriker/neurolog/kardiolog/onkolog, kreftforsk*,
    cancerforsk*, kræftforsk*, strokeavdel*, rehabassistent*, blindskrift lærer`,
  en: `wheelchair accessible/access/basketball/rugby/ramp/ramps/friendly, dementia nights/care/ward/unit/home/nurse/friends,
    stroke ward/unit/nurse, psychiatric nurse/ward, addiction worker/services, cancer research/ward/nurse, disability sport/sports,
    i m/am a/an psychiatrist/neurologist/cardiologist/oncologist, i am a/an psychiatrist/neurologist/cardiologist/oncologist,
    as a/an psychiatrist/neurologist/cardiologist/oncologist, rehab assistant/nurse`,
  de: `rollstuhltauglich*, rollstuhlgerecht*, rollstuhlbasket*, rollstuhlrampe*, rollstuhlsport*, behindertensport*,
    behindertenwerkst*, behindertengerecht*, behindertenhilfe, demenzstation*, demenzbetreu*, demenz wg, krebsforsch*,
    krebsstation*, suchtberat*, bin/als psychiater/psychiaterin/neurologe/neurologin/kardiologe/kardiologin/onkologe/onkologin`,
  nl: `rolstoeltoegankelijk*, rolstoelvriendelijk*, rolstoelbasketbal*, rolstoelhelling*, gehandicaptenzorg*, gehandicaptensport*,
    verslavingszorg*, kankeronderzoek*, ben/als psychiater/neuroloog/cardioloog/oncoloog/bedrijfsarts`,
  pl: `jestem/jako psychiatrą/neurologiem/neurolożką/kardiologiem/kardiolożką/onkologiem/onkolożką, koszykówk* na wózkach`,
  fi: `olen psykiatri/neurologi/kardiologi/onkologi, pyörätuolikoripallo*, vammaistyö*, kehitysvammaisten ohjaaja,
    vammaispalvelu*, päihdetyö*, mielenterveyshoitaja*`,
  fr: 'suis/comme psychiatre/neurologue/cardiologue/oncologue, handisport*',
  it: 'sono/come psichiatra/neurologo/neurologa/cardiologo/cardiologa/oncologo/oncologa',
  es: 'soy/como psiquiatra/neurólogo/neuróloga/cardiólogo/cardióloga/oncólogo/oncóloga',
  pt: 'sou/como psiquiatra/neurologista/cardiologista',
  et: 'olen psühhiaater/neuroloog/kardioloog',
  lt: 'esu/dirbu psichiatras/psichiatrė/neurologas/neurologė/kardiologas/kardiologė',
  cs: 'jsem psychiatr/psychiatrička/neurolog/neuroložka/kardiolog/kardioložka',
  uk: 'я/працюю психіатр/психіатром/невролог/неврологом/кардіолог/кардіологом',
};
