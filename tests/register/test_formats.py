"""What holds of the files of every archive holds of those of the register: the same tests, tried on its site."""

# ruff: noqa: F401 - a test is there by its name

from pathlib import Path

from tests.archives import Built
from tests.miniature.test_akoma_ntoso import (
    test_demands_and_paragraphs_have_the_ids_of_the_page,
    test_every_iri_is_one_that_cobalt_parses,
    test_every_statement_has_a_document_and_every_document_is_valid,
    test_signatures_stand_as_printed_in_the_order_of_the_record,
    test_the_words_of_a_text_are_those_of_the_page,
    test_votes_have_every_figure_that_is_recorded,
)
from tests.miniature.test_data_page import (
    sql_example_runs,
    test_sizes_are_those_of_the_files,
    test_the_page_leads_to_every_file_for_programs_and_to_no_other,
    test_the_page_of_a_person_or_demand_leads_to_its_own_files,
)
from tests.miniature.test_data_records import (
    test_every_record_comes_back_whole,
    test_every_record_meets_the_schema_and_has_no_key_that_it_does_not_name,
    test_every_translation_comes_back_whole,
    test_files_by_the_line_hold_every_record_once,
    test_the_file_of_everything_holds_every_record_or_names_the_files_that_do,
)
from tests.miniature.test_data_tables import (
    test_every_row_has_the_address_of_a_page_and_of_a_part_of_it,
    test_files_are_as_rfc_4180_has_them,
    test_names_in_the_data_package_have_the_form_that_its_standard_asks_for,
    test_no_cell_is_a_formula,
    test_tables_are_as_the_data_package_says,
    test_tables_hold_the_same_as_the_records,
)
from tests.miniature.test_datasette import test_a_view_has_as_many_rows_as_the_table_that_it_is_of
from tests.miniature.test_feeds import (
    test_a_feed_has_the_newest_of_the_statements_in_which_its_record_stands,
    test_a_feed_says_where_it_is_whose_it_is_and_under_which_licence,
    test_an_entry_holds_the_demands_the_names_the_votes_and_whose_words_the_texts_are,
    test_an_entry_says_of_a_statement_what_its_record_says,
    test_content_has_no_markup_that_a_feed_reader_would_take_out,
    test_entries_have_ids_of_their_own_and_stand_in_the_order_of_their_updates,
    test_every_demand_person_chamber_and_group_has_a_feed_which_its_page_names,
    test_every_feed_is_read_without_a_complaint,
    test_the_feed_of_corrections_has_each_with_what_stood_there_and_why,
)
from tests.miniature.test_linked_data import test_every_page_with_a_breadcrumb_has_it_as_data
from tests.miniature.test_markdown_files import test_every_file_of_a_record_is_published_letter_for_letter_and_no_other
from tests.miniature.test_popolo import (
    test_every_key_is_one_of_popolo,
    test_every_object_meets_the_schema_of_its_class,
    test_ids_are_used_once_and_lead_to_objects_that_are_there,
    test_votes_are_those_of_the_records,
)
from tests.miniature.test_reference_files import (
    files_are_valid,
    test_bibtex_says_what_the_record_says,
    test_csl_json_says_what_the_record_says,
    test_ris_says_what_the_record_says,
)
from tests.miniature.test_subscriptions import (
    test_lines_are_folded_where_a_calendar_wants_them,
    test_the_calendar_has_every_event_whose_days_are_known_and_no_other,
    test_the_list_names_every_feed_once_with_its_title_and_page,
    test_what_a_calendar_asks_of_an_event_is_there,
)


def test_the_example_for_sql_runs(archive: Built, tmp_path: Path) -> None:
    sql_example_runs(archive, tmp_path)


def test_the_citation_file_is_valid(archive: Built) -> None:
    files_are_valid(archive.site / "CITATION.cff")
