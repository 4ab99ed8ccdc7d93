import type { NeedWords } from './need-words.js';

export const english: Readonly<Record<string, NeedWords>> = {
  en: {
    asks: 'looking for, look for, searching for, in search of, wonder*, want to know, wants to know, like to know, id like, id love, we want, i want, need, needs, needed, worried about, worry about, worries, concern*, please advise, any chance, is there, are there, how do, how does, how is, how are, how much, how far, can one, can we, could you, do you, does anyone, hope to find, hoping to find, help us find, help me find, asked about, asks about, asking about, only if, if there is, if theres, depends on, question about, questions about, tips on, advice on, interested in',
    housing:
      'house, houses, housing, a flat, flats, flat to rent, flat in, apartment*, rents, rental*, rent a flat, rent a house, rent a room, rent something, a room, rooms, cottage*, cabin, cabins, accommodation, plot, plots, a home, homes, a place to live, somewhere to live, somewhere to stay, lodging*, landlord*, mortgage*, farm, farms, farmhouse* ! house prices, housing queue, affordable housing, rental flat*, place to live, somewhere to live, need a flat, need a house',
    work: 'job, jobs, work, working, hiring, employ*, vacanc*, salary, salaries, wage, wages, position*, apprentice*, hire, career*, recruit*, short of, internship* ! job offer*, looking for work, looking for a job',
    school_childcare:
      'school*, preschool*, kindergarten*, nursery, daycare, day care, childcare, child care, teacher for, creche, childminder*, class size*, pupils, playgroup* ! school place*, daycare place*, nursery place*',
    language:
      'learn swedish, swedish course*, swedish class*, swedish lesson*, language course*, language class*, language caf*, in english, without swedish, speak swedish, my swedish, our swedish, sfi, learn finnish, finnish course*, finnish class*, learn sami, translat*, interpreter*, speak english, with english, only english ! language cafe, learn swedish first',
    permits:
      'visa*, permit*, residence, recognis*, recogniz*, licence*, license*, certificat*, diploma*, degree valid*, personnummer, personal number, id number, register, registration, brexit, paperwork, without registration, migration agency, tax rules, accredit*, qualification* ! work permit, residence permit, personnummer',
    health_care:
      'doctor*, hospital*, clinic*, health cent*, healthcare, health care, dentist for, dentist near, midwives, maternity, pharmac*, physio near, gp, paediatric*, pediatric*, ambulance, surgery, elder care, care home for, psychiatr*, therapist* ! distance to hospital',
    transport:
      'bus, buses, train, trains, airport, flight*, flights, roads, without a car, a car, own a car, car pool*, carpool*, cycle, cycling, cycle path*, bike lane*, commut*, public transport, ferry, plough*, plow*, winter tyre*, night train ! without a car, public transport',
    partner_job:
      'partner*, husband*, wife, spouse, girlfriend, boyfriend, both find work, both of us work, two jobs, jobs for both, work for both ! job for my wife, job for my husband, work for my wife, work for my husband, job for my partner, work for my partner, work for both, jobs for both, job for both',
    connectivity:
      'broadband, fibre, fiber, internet, wifi, wi fi, remote work*, work remotely, working remotely, remotely, 5g, 4g, mobile coverage, phone signal, coworking, co working, home office, telecommut* ! remote work',
    leisure:
      'club, clubs, choir*, gym, sports hall, swimming, pool, football, hockey, floorball, ski club, ski track*, library, theatre*, cinema*, band, orchestra*, music school, associations, sports association, scouts, climbing, hobby, hobbies, pub, pubs, learn duodji, teaches duodji, dance class*, evening class*, workshop*, playground*, riding school, judo, chess, knitting',
  },
};
