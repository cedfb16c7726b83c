"""The thirty classes of attack that other systems of this kind have met, and where each is tried here.

One file a class; further tests of a class stand beside what they try, and are named here.
"""

from __future__ import annotations

import re
from pathlib import Path

TESTS = Path(__file__).parents[1]

TRIED = {
    "C1 check object A, act on object B": [
        "attacks/test_c01_two_objects.py::test_c1_a_recipe_of_another_report_is_as_if_there_were_none",
        "attacks/test_c01_two_objects.py::test_a_hit_with_one_hidden_side_is_absent",
        "attacks/test_c08_side_channels.py::test_what_is_of_another_desk_and_what_is_not_look_alike_at_every_address",
        "flow/test_access.py::test_hidden_and_absent_are_the_very_same",
    ],
    "C2 view right used as edit right": [
        "attacks/test_c02_view_is_no_edit.py::test_who_sees_may_not_therefore_change",
        "flow/test_access.py::test_steps_without_an_object_ask_for_the_right_first",
    ],
    "C3 account manager raises itself": [
        "attacks/test_c03_managers.py::test_one_manager_confirms_no_peer_alone",
        "attacks/test_c03_managers.py::test_a_manager_gives_itself_no_right_on_content",
        "flow/test_access.py::test_managers_and_auditors_read_nothing",
    ],
    "C4 empty answer is success": [
        "attacks/test_c04_empty_answers.py::test_nothing_is_no_passphrase",
        "attacks/test_c04_empty_answers.py::test_nothing_is_no_passkey",
        "attacks/test_c04_empty_answers.py::test_no_header_says_who_somebody_is",
    ],
    "C5 brute-force guard bypass": [
        "web/test_sign_in.py::test_fifth_failure_locks_whether_or_not_the_account_exists",
        "web/test_sign_in.py::test_wrong_code_is_refused_and_too_many_are_stopped",
        "web/test_enrolment.py::test_recovery_codes_are_guessed_no_faster_than_digits",
        "attacks/test_c05_brute_force.py::test_five_spellings_of_one_login_are_one",
        "attacks/test_c05_brute_force.py::test_digits_are_counted_over_new_sessions_and_a_clock_that_goes_back",
    ],
    "C6 re-authentication bypass by content type": [
        "attacks/test_c06_content_types.py::test_no_header_spares_the_code",
        "attacks/test_c06_content_types.py::test_no_content_type_spares_the_code",
        "attacks/test_c06_content_types.py::test_no_verb_spares_the_code",
    ],
    "C7 audience confusion": [
        "attacks/test_c07_audience.py::test_c7_an_extract_widens_no_audience",
        "attacks/test_c07_audience.py::test_a_desk_of_another_node_with_the_same_id_is_another_desk",
        "flow/test_release.py::test_an_empty_audience_is_nobody",
        "flow/test_peers.py::test_no_centre_bears_the_name_of_another",
    ],
    "C8 side channels": [
        "flow/test_access.py::test_hidden_and_absent_take_the_same_statements",
        "flow/test_matching.py::test_hidden_rows_push_no_visible_one_out_of_a_search",
        "flow/test_take_in.py::test_that_another_desk_took_a_file_in_is_not_told",
    ],
    "C9 attachments skip the check": [
        "attacks/test_c09_derived.py::test_an_outsider_fetches_nothing_that_is_made_of_a_report",
        "flow/test_attachments.py::test_hidden_absent_and_foreign_look_alike",
        "flow/test_shipping.py::test_a_peer_that_was_never_sent_a_file_gets_nothing_of_it",
        "web/test_attachments.py::test_only_the_desk_of_the_draft_gets_to_its_files",
    ],
    "C10 journal and logs leak": [
        "attacks/test_c10_logs.py::test_content_is_in_no_log_and_in_no_leaf",
    ],
    "C11 stored script arriving by exchange": [
        "attacks/test_c11_script_by_exchange.py::test_no_page_obeys_what_a_peer_named",
        "web/test_pages.py::test_given_text_is_shown_and_never_obeyed",
    ],
    "C12 links and vector images": [
        "attacks/test_c12_links.py::test_every_link_leads_into_the_node",
        "web/test_attachments.py::test_a_download_is_never_shown_in_place",
    ],
    "C13 bad upload": [
        "attacks/test_c13_uploads.py::test_a_hostile_file_is_kept_as_bytes_told_of_and_never_drawn",
        "formats/test_delimited.py::test_too_large",
        "formats/test_documents.py::test_refused",
        "flow/test_take_in.py::test_an_unreadable_file_leaves_nothing_behind",
        "flow/test_attachments.py::test_too_much_is_refused_and_leaves_nothing",
    ],
    "C14 import to command or deserialising": [
        "attacks/test_c14_commands.py::test_nothing_of_ours_runs_what_it_reads",
        "attacks/test_c14_commands.py::test_a_document_is_json_or_nothing",
    ],
    "C15 query-parameter injection": [
        "attacks/test_c15_injection.py::test_no_text_of_a_person_becomes_part_of_a_statement",
    ],
    "C16 request forgery by peers": [
        "attacks/test_c16_forged_requests.py::test_a_print_fetches_nothing_and_reads_no_file",
        "attacks/test_c16_forged_requests.py::test_who_answers_at_a_gate_without_its_leaf_is_told_nothing",
        "exchange/carriers/test_https.py::test_what_is_not_the_answer_of_a_gate",
    ],
    "C17 state change by GET": [
        "attacks/test_c17_looking.py::test_no_page_changes_a_row_by_being_looked_at",
        "web/test_urls.py::test_what_changes_something_is_no_link",
        "web/test_pages.py::test_looking_changes_nothing_but_marks_and_the_journal",
        "web/test_sign_in.py::test_form_of_another_site_is_refused",
    ],
    "C18 error text reveals peers": [
        "attacks/test_c18_error_texts.py::test_a_card_that_is_wrong_is_refused_without_an_inner_word",
        "gate/test_application.py::test_says_nothing_of_itself",
        "flow/test_receive.py::test_every_fault_of_the_vectors_is_set_aside_with_its_code_and_leaves_nothing",
    ],
    "C19 node impersonation": [
        "attacks/test_c19_impersonation.py::test_a_centre_passes_on_nothing_that_another_wrote",
        "exchange/test_vectors.py::test_bad_vector_is_refused_for_its_fault",
    ],
    "C20 valid signature, changed meaning": [
        "attacks/test_c20_meaning.py::test_signed_bytes_with_a_second_reading_are_refused",
        "flow/test_translations.py::test_a_signature_for_a_report_is_none_for_a_translation",
    ],
    "C21 path id is not body id": [
        "attacks/test_c21_ids.py::test_our_own_report_does_not_come_back_in_other_words",
        "flow/test_receive.py::test_a_used_message_id_under_another_header_is_set_aside",
    ],
    "C22 peer fetches context": [
        "attacks/test_c22_context.py::test_c22_who_has_a_part_gets_nothing_of_the_rest",
    ],
    "C23 rejected item comes back, nodes diverge": [
        "attacks/test_c23_divergence.py::test_every_order_ends_equal",
        "flow/test_receive.py::test_what_was_refused_stays_refused",
    ],
    "C24 exhaustion and wedge": [
        "attacks/test_c24_exhaustion.py::test_a_huge_audience_is_refused_and_what_follows_is_taken_in",
        "flow/test_receive.py::test_poison_in_a_batch_is_refused_with_its_reason_and_costs_nothing_else",
        "exchange/test_frames.py::test_bounds",
    ],
    "C25 replay, downgrade, strip": [
        "attacks/test_c25_strip.py::test_c25_a_peer_cuts_its_own_reports_and_no_others",
        "attacks/test_c25_strip.py::test_handling_cannot_be_stripped_on_the_way",
        "flow/test_receive.py::test_a_repetition_is_answered_with_the_first_receipt",
    ],
    "C26 hit/no-hit as an oracle": [
        "attacks/test_c26_oracle.py::test_a_receipt_does_not_tell_whether_a_name_is_held",
    ],
    "C27 insider": [
        "attacks/test_c27_insiders.py::test_nobody_looks_a_name_up_without_a_reason_or_without_a_trace",
        "attacks/test_c27_insiders.py::test_reading_many_leaves_a_line_for_each",
        "flow/test_peers.py::test_two_officers_confirm_and_one_of_them_twice_is_not_enough",
        "flow/test_approvals.py::test_nobody_confirms_what_they_get_themselves",
        "web/test_losing.py::test_without_the_right_to_read_an_open_page_gets_nothing_more",
        "flow/test_enrolment.py::test_two_halves_make_credentials_once",
    ],
    "C28 export injection": [
        "attacks/test_c28_exports.py::test_no_cell_of_a_register_is_a_formula",
        "render/test_separated.py::test_a_cell_is_never_a_formula",
        "flow/test_registers.py::test_the_table_carries_its_handling",
    ],
    "C29 text spoofing": [
        "attacks/test_c29_spoofing.py::test_no_login_looks_like_another",
        "attacks/test_c29_spoofing.py::test_nothing_pushes_the_mark_off_or_turns_it",
        "web/test_hostile.py::test_what_was_taken_is_shown_and_not_obeyed",
        "render/test_marks.py::test_nothing_that_turns_or_moves_remains",
    ],
    "C30 stale verdict": [
        "attacks/test_c30_stale.py::test_a_corrected_name_is_compared_anew_under_the_same_report",
        "attacks/test_c30_stale.py::test_a_right_that_was_taken_counts_in_the_open_session",
        "attacks/test_c30_stale.py::test_an_agreement_that_ended_is_remembered_by_nothing",
    ],
}


def test_every_class_is_tried() -> None:
    assert [number(name) for name in TRIED] == list(range(1, 31))
    assert all(TRIED.values())


def test_every_class_has_a_file_of_its_own() -> None:
    files = sorted(int(path.name[6:8]) for path in Path(__file__).parent.glob("test_c[0-9][0-9]_*.py"))
    assert sorted(set(files)) == list(range(1, 31))


def number(name: str) -> int:
    return int(name.split(maxsplit=1)[0].removeprefix("C"))


def test_what_is_said_to_be_tried_is_there() -> None:
    named = {place for places in TRIED.values() for place in places}
    assert sorted(place for place in named if not is_test(place)) == []
    own = {f"attacks/{path.name}" for path in Path(__file__).parent.glob("test_*.py")} - {"attacks/test_classes.py"}
    assert own <= {place.partition("::")[0] for place in named}


def is_test(place: str) -> bool:
    file, _, name = place.partition("::")
    text = (TESTS / file).read_text("utf-8") if (TESTS / file).is_file() else ""
    return bool(name) and re.search(rf"^def {re.escape(name)}\(", text, re.MULTILINE) is not None
