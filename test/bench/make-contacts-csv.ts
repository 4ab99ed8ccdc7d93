import { sqlText, withDatabase } from '../../pipeline/db/database.js';

const numbers = `CASE (hash(i, 1) % 8)::INTEGER
  WHEN 0 THEN '070-' || lpad((hash(i, 2) % 1000)::VARCHAR, 3, '0') || ' ' || lpad((hash(i, 3) % 100)::VARCHAR, 2, '0') || ' ' || lpad((hash(i, 4) % 100)::VARCHAR, 2, '0')
  WHEN 1 THEN '073' || lpad((hash(i, 2) % 10000000)::VARCHAR, 7, '0')
  WHEN 2 THEN '+4676' || lpad((hash(i, 2) % 10000000)::VARCHAR, 7, '0')
  WHEN 3 THEN '0046 72 ' || lpad((hash(i, 2) % 10000000)::VARCHAR, 7, '0')
  WHEN 4 THEN '+31 6 1' || lpad((hash(i, 2) % 10000000)::VARCHAR, 7, '0')
  WHEN 5 THEN '+49 (0)1511 ' || lpad((hash(i, 2) % 10000000)::VARCHAR, 7, '0')
  WHEN 6 THEN '0920-2' || lpad((hash(i, 2) % 10000)::VARCHAR, 4, '0')
  ELSE '4670' || lpad((hash(i, 2) % 10000000)::VARCHAR, 7, '0') END`;

const phrases = `['snow', 'the forest behind the house', 'our children', 'a slower life', 'work as a welder', 'the light in June', 'skiing before breakfast', 'people who help each other']`;

/** One of the phrases, by the row and a number. */
function phrase(salt: number): string {
  return `${phrases}[1 + (hash(i, ${salt}) % 8)::INTEGER]`;
}

/** A clean CSV of invented contacts, about 300 bytes a row; the same bytes for the same number of rows. */
export async function makeContactsCsv(path: string, rows: number): Promise<void> {
  await withDatabase({ memoryMiB: 2000 }, (db) =>
    db.run(
      `COPY (SELECT 'R' || lpad(i::VARCHAR, 9, '0') AS record_id,
        'Person' || (hash(i, 5) % 5000) || '.X' || i || '@Example.org' AS email,
        ['Anna', 'Åsa', 'Piotr', 'Jörg', 'Sanne', 'Élodie'][1 + (hash(i, 6) % 6)::INTEGER] AS first_name,
        ['Lind', 'van Berg', 'Nowak', 'Groß', 'Öberg'][1 + (hash(i, 7) % 5)::INTEGER] AS last_name,
        ${numbers} AS phone,
        (1940 + hash(i, 8) % 65)::VARCHAR AS birth_year,
        (10000 + hash(i, 9) % 89999)::VARCHAR AS postcode,
        ['Luleå', 'Utrecht', 'Kiel', 'Gdańsk', 'New York'][1 + (hash(i, 10) % 5)::INTEGER] AS city,
        ['Sweden', 'SE', 'Sverige', ''][1 + (hash(i, 11) % 4)::INTEGER] AS country,
        strftime(TIMESTAMP '2020-01-01' + to_seconds((hash(i, 12) % 150000000)::BIGINT), '%Y-%m-%d %H:%M:%S') AS created_at,
        ['Ja', 'nej', 'vet ej', 'Yes, if I find work', ''][1 + (hash(i, 13) % 5)::INTEGER] AS "Would you move to Norrbotten?",
        CASE WHEN hash(i, 14) % 10 > 0 THEN 'I think of ' || ${phrase(21)} || ', of ' || ${phrase(22)} || ' and ' || ${phrase(23)} || '. We saw it in ' || (1960 + hash(i, 15) % 60) || ' and in the winter of ' || (1960 + hash(i, 16) % 60) || ', ' || ${phrase(24)} || ', no. ' || i || '.' END AS "Why would you move?"
      FROM range(${Math.trunc(rows)}) r(i)) TO ${sqlText(path)} (FORMAT csv, HEADER true)`,
    ),
  );
}
