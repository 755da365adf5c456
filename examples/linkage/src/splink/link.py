"""Splink 4 on two registers, configured as its own examples configure people: census.csv survey.csv edges.csv -> edges, and the seconds on standard output."""
import sys
import time

import duckdb
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

census, survey, out = sys.argv[1:4]
start = time.perf_counter()
connection = duckdb.connect()


def read(path):
    return connection.sql(
        f"""select id as unique_id, nullif(lower(given_name), '') as first_name, nullif(lower(family_name), '') as surname, nullif(date_of_birth, '') as dob,
        nullif(sex, '') as sex, nullif(lower(address_line_1), '') as address, nullif(replace(lower(postcode), ' ', ''), '') as postcode
        from read_csv('{path}', all_varchar = true)"""
    ).df()


# The eleven rules of the measured comparison: wide, since blocking caps recall.
rules = [
    block_on("first_name", "surname"), block_on("first_name", "dob"), block_on("surname", "dob"), block_on("postcode", "dob"), block_on("postcode", "first_name"),
    block_on("postcode", "surname"), block_on("substr(first_name, 1, 2)", "substr(surname, 1, 2)", "substr(dob, 1, 4)"), block_on("substr(dob, 1, 7)", "postcode"),
    block_on("substr(dob, 6, 5)", "surname"), block_on("address", "first_name"), block_on("address", "dob"),
]
settings = SettingsCreator(
    link_type="link_only",
    blocking_rules_to_generate_predictions=rules,
    comparisons=[
        cl.NameComparison("first_name").configure(term_frequency_adjustments=True),
        cl.NameComparison("surname").configure(term_frequency_adjustments=True),
        cl.DateOfBirthComparison("dob", input_is_string=True),
        cl.ExactMatch("sex"),
        cl.LevenshteinAtThresholds("address", [2, 5]),
        cl.PostcodeComparison("postcode"),
    ],
)
linker = Linker([read(census), read(survey)], settings, DuckDBAPI(connection), input_table_aliases=["census", "survey"])
linker.training.estimate_probability_two_random_records_match([block_on("first_name", "surname", "dob"), block_on("postcode", "dob", "sex")], recall=0.8)
linker.training.estimate_u_using_random_sampling(max_pairs=5e6, seed=1)
linker.training.estimate_parameters_using_expectation_maximisation(block_on("first_name", "surname"))
linker.training.estimate_parameters_using_expectation_maximisation(block_on("dob"))
linker.training.estimate_parameters_using_expectation_maximisation(block_on("postcode"))
edges = linker.inference.predict(threshold_match_weight=-10).as_duckdbpyrelation()
seconds = time.perf_counter() - start
connection.sql(
    """select case when source_dataset_l = 'census' then unique_id_l else unique_id_r end as id_a,
    case when source_dataset_l = 'census' then unique_id_r else unique_id_l end as id_b, match_weight as weight, match_probability as probability from edges"""
).write_csv(out)
print(f"{seconds:.2f}")
