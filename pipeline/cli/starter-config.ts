/** The `norrut.yaml` that `norrut init` writes: one source of each kind, ready to be edited. */
export const starterConfig = `# yaml-language-server: $schema=.norrut/norrut.schema.json
# What norrut reads and how it shares people out. Times without a zone are UTC.
sources:
  # Known exports (Mailchimp, HubSpot, SurveyMonkey, …) are recognised by their header; map: covers the rest,
  # from our name to the header in the file. See what would be read with: norrut check
  - { name: newsletter, kind: contacts, path: inbox/newsletter*.csv }
  # - name: fair
  #   kind: contacts
  #   path: inbox/fair.xlsx
  #   map: { email: E-post, full_name: Namn, country: Land, occupation: Yrke, would_move: Flytta, text_why: "Varför Norrbotten?" }
  # Without a consents source everybody is left out: no record means no.
  - { name: consents, kind: consents, path: inbox/consents.csv, map: { email: email, purpose: purpose, status: status, at: at } }
  # - { name: visits, kind: events, path: inbox/visits.parquet, map: { email: email, type: event, at: ts } }
  # - { name: outcomes, kind: outcomes, path: inbox/outcomes.csv, map: { email: email, kommun: kommun, outcome: outcome, at: at } }

allocation: { contactCap: 2, floor: 3 } # a person reaches at most 2 kommuner; each kommun gets at least 3

# Reception capacity (mottagarkapacitet): how many leads a kommun can take care of.
kommuner: { Pajala: { capacity: 40 }, Luleå: { capacity: 400 } }
`;
