/** Common given names and family names by language, to be mixed at random: nobody is meant. */
export interface NameList {
  readonly first: readonly string[];
  readonly last: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ');

export const names: Readonly<Record<string, NameList>> = {
  sv: {
    first: words(
      'Anna Erik Maria Lars Karin Johan Elin Anders Sara Per Emma Mikael Malin Nils Linnea Fredrik Åsa Björn Ida Gustav Hanna Oskar Märta Jörgen Sofia Viktor Ebba Henrik Lovisa Göran Frida Mattias Ylva Tobias Signe Rasmus Kerstin Pontus',
    ),
    last: words(
      'Lindgren Åkesson Bergström Nyström Sandberg Holmqvist Öberg Lundmark Forsberg Ekström Wikström Hedlund Sjögren Norberg Strand Fjellström Björklund Engman Rönnbäck Hällgren Stenmark Wallin Dahlberg Åström Marklund Nordin Käck Tjäder Ahlgren Broman Ceder Fridh',
    ),
  },
  en: {
    first: words(
      'Emily James Sophie Daniel Rachel Thomas Grace Oliver Hannah Liam Aisling Connor Priya Arjun Chloe Ethan Megan Ryan Zoe Callum Naomi Marcus Holly Dylan Amara Kwame Fiona Neil Ruth Owen',
    ),
    last: words(
      "Hartley Mercer O'Connell Whitmore Fairbanks Doyle Ashworth Kerr Pritchard Sinclair Bennett Okafor Raman Delaney Thornbury Gallagher Marsh Penhaligon Fletcher Winslow Barrow Hale Quigley Redfern Stokes Tanner Underhill Vickers",
    ),
  },
  de: {
    first: words(
      'Anja Jens Katrin Stefan Lena Tobias Miriam Florian Julia Matthias Heike Jonas Franziska Ulrich Svenja Moritz Birgit Lukas Carolin Björn Frieda Till Annika Holger Greta Falk',
    ),
    last: words(
      'Hoffmann Brandt Krüger Vogel Lindemann Schäfer Winkler Baumann Pohl Heinrich Keller Sommer Böttcher Reuter Voß Ziegler Kühn Arnold Thiel Wendt Gräf Hartwig Jansen Lorenz Mertens Nagel',
    ),
  },
  nl: {
    first: words(
      'Sanne Bram Femke Jeroen Lotte Daan Marieke Pieter Anouk Sander Iris Thijs Wendy Ruben Esther Koen Fleur Bas Ingrid Maarten Nienke Joris Hanneke Wouter Roos Gijs Tessa Freek',
    ),
    last: [
      'de Vries',
      'van den Berg',
      'Bakker',
      'Jansen',
      'van Dijk',
      'Visser',
      'Smit',
      'Meijer',
      'de Groot',
      'Mulder',
      'van der Meer',
      'Kuipers',
      'Dekker',
      'Hoekstra',
      'Postma',
      'ter Horst',
      'van Leeuwen',
      'Schouten',
      'Veenstra',
      'Prins',
      'Verhoeven',
      'Wolters',
      'Boersma',
      'de Wit',
      'Timmermans',
      'van Rijn',
    ],
  },
  pl: {
    first: words(
      'Agnieszka Piotr Katarzyna Marek Ewa Krzysztof Joanna Paweł Magdalena Łukasz Aleksandra Michał Natalia Grzegorz Justyna Wojciech Dorota Rafał Karolina Jakub Beata Szymon Iwona Dawid',
    ),
    last: words(
      'Kowal Mazur Krawczyk Zieliński Wójcik Lis Pawlak Michalak Jabłoński Sikora Wrona Duda Szewczyk Pietrzak Baran Górecki Kubiak Sobczak Czarnecki Głowacki Urban Żak Maciejewski Rutkowska Śliwa Bielak',
    ),
  },
  fi: {
    first: words(
      'Aino Mikko Kaisa Antti Sanna Jukka Laura Ville Päivi Timo Heidi Janne Outi Petri Noora Sami Riikka Eero Johanna Kalle Tuula Markku Veera Olli',
    ),
    last: words(
      'Korhonen Virtanen Mäkinen Nieminen Hämäläinen Heikkinen Koskinen Järvinen Lehtonen Saarinen Salminen Niemi Turunen Rantala Kallio Peltola Ahonen Kinnunen Lappalainen Väisänen Ojala Huttunen',
    ),
  },
  no: {
    first: words(
      'Ingrid Lars Kari Ole Silje Morten Marit Henrik Astrid Espen Solveig Trond Maren Sindre Hege Stian Tone Håkon',
    ),
    last: words(
      'Hansen Solberg Haugen Berge Lunde Moen Bakke Nygård Strøm Dahl Eide Fossum Hagen Kvam Lie Myhre Øien Rustad',
    ),
  },
  da: {
    first: words(
      'Mette Søren Camilla Rasmus Louise Anders Signe Mads Kirsten Jesper Freja Kasper Birgitte Nikolaj Trine Jeppe Astrid Lærke',
    ),
    last: words(
      'Nielsen Kjær Holm Thomsen Lund Mortensen Bech Dam Friis Østergaard Skov Winther Bruun Krogh Vestergaard Juhl Toft Brandt',
    ),
  },
  fr: {
    first: words(
      'Camille Julien Claire Antoine Élodie Nicolas Manon Thibault Aurélie Mathieu Inès Romain Hélène Bastien Margaux Yann Noémie Luc',
    ),
    last: words(
      'Lefèvre Moreau Girard Lambert Fontaine Chevalier Perrin Marchand Dufour Blanchard Colin Renard Gautier Leclerc Barbier Roche Tessier Vidal',
    ),
  },
  it: {
    first: words(
      'Giulia Marco Chiara Luca Francesca Matteo Elena Davide Sara Andrea Valentina Simone Martina Paolo Silvia Nicola',
    ),
    last: words(
      'Rossi Bianchi Ferrari Colombo Ricci Marino Greco Conti Gallo Fontana Rinaldi Caruso Ferrara Testa Villa Serra',
    ),
  },
  es: {
    first: words('Lucía Javier Marta Álvaro Carmen Sergio Elena Pablo Nuria Diego Irene Rubén Laia Andrés Sofía Iván'),
    last: words(
      'García Serrano Molina Ortega Navarro Iglesias Vidal Castillo Prieto Herrero Campos Fuentes Gallego Peña Soler Ibáñez',
    ),
  },
  cs: {
    first: words('Jana Petr Lenka Tomáš Kateřina Martin Veronika Ondřej Markéta Jiří Hana Vojtěch'),
    last: words('Novák Svoboda Dvořák Černý Procházka Kučera Veselý Horák Němec Pokorný Marek Hájek'),
  },
  lt: {
    first: words('Rasa Tomas Eglė Mantas Jurgita Darius Ieva Vytautas Giedrė Lukas'),
    last: words('Kazlauskas Petrauskas Jankauskas Stankevičius Butkus Žukauskas Urbonas Rimkus Balčiūnas Navickas'),
  },
  et: {
    first: words('Kadri Martin Liis Andres Triin Margus Kristi Rain Piret Jaan'),
    last: words('Tamm Saar Sepp Mägi Kask Kukk Rebane Ilves Pärn Oja'),
  },
  lv: {
    first: words('Ilze Jānis Līga Andris Inese Mārtiņš Zane Edgars'),
    last: words('Bērziņš Kalniņš Ozols Liepa Krūmiņš Eglītis Vītols Zariņš'),
  },
  uk: {
    first: words('Oksana Andrii Iryna Dmytro Nataliia Serhii Olena Taras'),
    last: words('Shevchuk Bondar Kravets Melnyk Tkach Lysenko Moroz Savchuk'),
  },
};

/** Short forms that people use for themselves. */
export const nicknames: Readonly<Record<string, string>> = {
  Katarzyna: 'Kasia',
  Magdalena: 'Magda',
  Aleksandra: 'Ola',
  Agnieszka: 'Aga',
  Joanna: 'Asia',
  Wojciech: 'Wojtek',
  Krzysztof: 'Krzysiek',
  Łukasz: 'Luki',
  Mikael: 'Micke',
  Anders: 'Ante',
  Fredrik: 'Fredde',
  Kristina: 'Kicki',
  Mattias: 'Matte',
  Thomas: 'Tom',
  James: 'Jim',
  Daniel: 'Dan',
  Emily: 'Em',
  Oliver: 'Ollie',
  Stefan: 'Steffen',
  Matthias: 'Matze',
  Franziska: 'Franzi',
  Marieke: 'Riek',
  Pieter: 'Piet',
  Maarten: 'Maart',
  Johanna: 'Hanna',
  Francesca: 'Franci',
  Nicolas: 'Nico',
  Kateřina: 'Katka',
};
