/** Words of all languages in one list, for signs that need no language. */

/** "Would she find something too?" */
export const findsSomething =
  'find something, find anything, find a*, something for h*, anything for h*, have him, have her, take him, take her, hitta* nagot, hitta* nat, nagot att, nagot at, nagot for, finne noe, noe for, noe til, finde noget, noget til, ' +
  'etwas finden, etwas fur, findet, was fur i*, iets vinden, iets voor, te doen, cos znajdzie, znajdzie, znalazl*, loyty*, jotain, trouver*, quelque chose, trover*, qualcosa, encontr*, algo para, habria, leia*, midagi, rast*, ka nors, nasl*, neco, знайд*, щось';

/** Who comes for days asks about trains and clubs as well; that is no need of living there. */
export const visits =
  'hotel*, hostel*, airbnb, vandrarhem*, camping*, turist*, tourist*, semester*, ferie*, urlaub*, vakantie*, vacances, vacanz*, vacacion*, wakacj*, dovolen*, atostog*, puhkus*, lomalla, loma, відпустк*, ' +
  'weekend*, helgen, wochenende, week end, viikonloppu*, nights, nachten, nachte, natter, notti, noches, nuits, nocy, noci, hyrbil*, rental car, mietwagen, huurauto, leiebil, lejebil, vuokra auto*, ' +
  'wypozycz*, booking, boka rum, buchen, boeken, reserver*, reservar, prenotar*, rezerw*, rezerv*, varata, broneer*, tickets, biljett*, billett*, billet*, karten fur, bilet*, kaartje*, liput, pilet*, jizdenk*, квит*';
