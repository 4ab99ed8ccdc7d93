"""Link a table with Splink 5 as its documentation does, for `npm run bench -- resolve`: the baseline there.

usage: python splink_linkage.py SETTINGS FILE ID OUT [THRESHOLD]
FILE is Parquet. SETTINGS is `historical` (Splink's own demo of this table, comparisons and training rules as there) or `contacts` (the same
manner for given name, family name, e-mail, phone, birth year, postcode and city). OUT is CSV: record_id, person_id.
"""

import sys

import duckdb
import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on


def historical():
    rules = [
        block_on("substr(first_name,1,3)", "substr(surname,1,4)"),
        block_on("surname", "dob"),
        block_on("first_name", "dob"),
        block_on("postcode_fake", "first_name"),
        block_on("postcode_fake", "surname"),
        block_on("dob", "birth_place"),
        block_on("substr(postcode_fake,1,3)", "dob"),
        block_on("substr(postcode_fake,1,3)", "first_name"),
        block_on("substr(postcode_fake,1,3)", "surname"),
        block_on("substr(first_name,1,2)", "substr(surname,1,2)", "substr(dob,1,4)"),
    ]
    comparisons = [
        cl.ForenameSurnameComparison("first_name", "surname", forename_surname_concat_col_name="both_names"),
        cl.DateOfBirthComparison("dob", input_is_string=True),
        cl.PostcodeComparison("postcode_fake"),
        cl.ExactMatch("birth_place").configure(term_frequency_adjustments=True),
        cl.ExactMatch("occupation").configure(term_frequency_adjustments=True),
    ]
    certain = [
        "l.first_name = r.first_name and l.surname = r.surname and l.dob = r.dob",
        "substr(l.first_name,1,2) = substr(r.first_name,1,2) and l.surname = r.surname"
        " and substr(l.postcode_fake,1,2) = substr(r.postcode_fake,1,2)",
        "l.dob = r.dob and l.postcode_fake = r.postcode_fake",
    ]
    return rules, comparisons, certain, [block_on("first_name", "surname"), block_on("dob")]


def contacts():
    rules = [
        block_on("email"),
        block_on("phone"),
        block_on("first_name", "last_name", "birth_year"),
        block_on("first_name", "last_name", "postcode"),
        block_on("first_name", "last_name", "city"),
        block_on("first_name", "postcode"),
        block_on("last_name", "postcode"),
    ]
    year = cl.CustomComparison(
        output_column_name="birth_year",
        comparison_levels=[
            cll.NullLevel("birth_year"),
            cll.ExactMatchLevel("birth_year"),
            cll.CustomLevel("abs(birth_year_l::int - birth_year_r::int) <= 1"),
            cll.ElseLevel(),
        ],
    )
    comparisons = [
        cl.ForenameSurnameComparison("first_name", "last_name", forename_surname_concat_col_name="both_names"),
        cl.EmailComparison("email"),
        cl.LevenshteinAtThresholds("phone", 1),
        year,
        cl.LevenshteinAtThresholds("postcode", 1),
        cl.JaroWinklerAtThresholds("city", [0.9]).configure(term_frequency_adjustments=True),
    ]
    certain = ["l.email = r.email", "l.phone = r.phone and l.first_name = r.first_name"]
    return rules, comparisons, certain, [block_on("email"), block_on("first_name", "last_name")]


def main(which, file, unique_id, out, threshold="0.95"):
    connection = duckdb.connect()
    connection.execute("SET threads = 2")
    names = ("first_name", "surname") if which == "historical" else ("first_name", "last_name")
    connection.execute(
        f"CREATE TABLE people AS SELECT *, {names[0]} || ' ' || {names[1]} AS both_names FROM read_parquet('{file}')"
    )
    rules, comparisons, certain, training = historical() if which == "historical" else contacts()
    settings = SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name=unique_id,
        blocking_rules_to_generate_predictions=rules,
        comparisons=comparisons,
    )
    api = DuckDBAPI(connection=connection)
    linker = Linker(api.register(connection.table("people")), settings)
    linker.training.estimate_probability_two_random_records_match(certain, recall=0.6)
    linker.training.estimate_u_using_random_sampling(max_pairs=5e6, seed=1)
    for rule in training:
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    pairs = linker.inference.predict(threshold_match_probability=0.2)
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
        pairs, threshold_match_probability=float(threshold)
    )
    connection.execute(
        f"""COPY (SELECT "{unique_id}" AS record_id, cluster_id AS person_id FROM {clusters.physical_name})
        TO '{out}' (FORMAT csv, HEADER)"""
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
