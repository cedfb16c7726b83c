"""Every address of the browser's door. All need sign-in except those named in `wasl.web.middleware.OPEN`."""

from __future__ import annotations

from django.urls import URLPattern, path

from wasl.web import desks, faults, languages, standing, start
from wasl.web.accounts import views as accounts
from wasl.web.agreements import templates
from wasl.web.agreements import views as agreements
from wasl.web.approvals import views as approvals
from wasl.web.attachments import views as attachments
from wasl.web.audit import views as audit
from wasl.web.conditions import views as conditions
from wasl.web.consents import views as consents
from wasl.web.directory import views as directory
from wasl.web.enrolment import views as enrolment
from wasl.web.glass import views as glass
from wasl.web.hits import views as hits
from wasl.web.holds import views as holds
from wasl.web.keys import views as keys
from wasl.web.life import suspending
from wasl.web.life import views as life
from wasl.web.peers import views as peers
from wasl.web.questions import views as questions
from wasl.web.reasons import views as reasons
from wasl.web.registers import views as registers
from wasl.web.reports import views as reports
from wasl.web.retention import views as retention
from wasl.web.search import views as search
from wasl.web.sign_in import passkeys
from wasl.web.sign_in import views as sign_in
from wasl.web.subjects import views as subjects
from wasl.web.translations import views as translations
from wasl.web.tray import views as tray
from wasl.web.unusual import views as unusual
from wasl.web.vocabulary import adding as vocabulary_adding
from wasl.web.vocabulary import views as vocabulary
from wasl.web.writing import ADDRESSES as WRITING

urlpatterns: list[URLPattern] = [
    path("", start.enter, name="start"),
    path("sign-in/", sign_in.SignIn.as_view(), name="account_login"),
    path("sign-in/code/", sign_in.Code.as_view(), name="mfa_authenticate"),
    path("sign-in/passkey/", passkeys.sign_in, name="passkey"),
    path("sign-in/passkey/options/", passkeys.options, name="passkey-options"),
    path("sign-in/over/", standing.over, name="session-over"),
    path("standing/", standing.ask, name="standing"),
    path("sign-in/factors/", passkeys.show, name="factors"),
    path("sign-in/factors/options/", passkeys.enrol_options, name="factor-options"),
    path("sign-in/factors/add/", passkeys.enrol, name="factor-add"),
    path("sign-in/factors/<int:factor_id>/remove/", passkeys.remove, name="factor-remove"),
    path("sign-in/sessions/<slug:session_id>/end/", passkeys.end_session, name="session-end"),
    path("sign-in/factors/recovery/", passkeys.renew_recovery, name="recovery"),
    path("enrol/<slug:token>/", enrolment.enrol, name="enrol"),
    path("enrol/<slug:token>/passkey/", enrolment.options, name="enrol-passkey"),
    path("sign-out/", sign_in.sign_out, name="account_logout"),
    path("language/", languages.choose, name="language"),
    path("keys/", keys.show, name="keys"),
    path("desk/", desks.choose, name="desk"),
    path("tray/", tray.show, name="tray"),
    *WRITING,
    path("reports/", reports.list_all, name="reports"),
    path("reports/<slug:report_id>/", reports.show, name="report"),
    path("reports/<slug:report_id>/acknowledge/", reports.acknowledge, name="acknowledge"),
    path("reports/<slug:report_id>/print/", reports.print_pdf, name="print"),
    path("reports/<slug:report_id>/fate/", reports.show_fate, name="fate"),
    path("reports/<slug:report_id>/suspend/", suspending.suspend, name="suspend"),
    path("reports/<slug:report_id>/holders/", life.show, name="holders"),
    path("reports/<slug:report_id>/holders/print/", life.print_pdf, name="holders-print"),
    path("reports/<slug:report_id>/ask-reads/", life.ask_reads, name="reads-ask"),
    path("reports/<slug:report_id>/narrow/", life.narrow, name="narrow"),
    path("reports/<slug:report_id>/take-back/", life.take_back, name="take-back"),
    path("reports/<slug:report_id>/ask/", questions.ask, name="ask"),
    path("reports/<slug:report_id>/translate/", translations.translate, name="translate"),
    path("reports/<slug:report_id>/files/<slug:attachment_id>/", attachments.download, name="attachment"),
    path(
        "reports/<slug:report_id>/files/<slug:attachment_id>/preview/", attachments.preview, name="attachment-preview"
    ),
    path("compose/<slug:draft_id>/files/", attachments.of_draft, name="draft-files"),
    path(
        "compose/<slug:draft_id>/files/<slug:attachment_id>/preview/",
        attachments.draft_preview,
        name="draft-file-preview",
    ),
    path("compose/<slug:draft_id>/files/<slug:attachment_id>/remove/", attachments.remove, name="draft-file-remove"),
    path("reviews/", retention.show, name="reviews"),
    path("reviews/<slug:report_id>/keep/", retention.keep, name="review-keep"),
    path("reviews/<slug:report_id>/erase/", retention.erase, name="review-erase"),
    path("holds/", holds.show, name="holds"),
    path("holds/place/", holds.place, name="hold-place"),
    path("holds/<slug:hold_id>/renew/", holds.renew, name="hold-renew"),
    path("holds/<slug:hold_id>/lift/", holds.lift, name="hold-lift"),
    path("subjects/", subjects.list_all, name="subjects"),
    path("subjects/open/", subjects.open_request, name="subject-open"),
    path("subjects/<slug:request_id>/", subjects.show, name="subject"),
    path("subjects/<slug:request_id>/find/", subjects.find, name="subject-find"),
    path("subjects/<slug:request_id>/decide/", subjects.decide, name="subject-decide"),
    path("subjects/<slug:request_id>/act/", subjects.act_on, name="subject-act"),
    path("subjects/<slug:request_id>/close/", subjects.close, name="subject-close"),
    path("subjects/<slug:request_id>/export/", subjects.export, name="subject-export"),
    path("consents/", consents.show, name="consents"),
    path("consents/ask/", consents.ask, name="consent-ask"),
    path("consents/<slug:request_id>/grant/", consents.grant, name="consent-grant"),
    path("consents/<slug:request_id>/refuse/", consents.refuse, name="consent-refuse"),
    path("questions/", questions.list_all, name="questions"),
    path("questions/<slug:question_id>/answer/", questions.answer, name="answer"),
    path("approvals/", approvals.show, name="approvals"),
    path("approvals/<slug:proposal_id>/approve/", approvals.approve, name="approval-approve"),
    path("approvals/<slug:proposal_id>/decline/", approvals.decline, name="approval-decline"),
    path("approvals/<slug:proposal_id>/withdraw/", approvals.withdraw, name="approval-withdraw"),
    path("registers/", registers.show, name="registers"),
    path("registers/<slug:entry_id>/", registers.show_entry, name="register-entry"),
    path("registers/<slug:entry_id>/note/", registers.note, name="register-note"),
    path("directory/", directory.show, name="directory"),
    path("directory/desks/add/", directory.add_desk, name="desk-add"),
    path("directory/desks/at/<slug:slug>/", directory.change_desk, name="desk-change"),
    path("directory/desks/at/<slug:slug>/close/", directory.close_desk, name="desk-close"),
    path("directory/officers/add/", directory.add_officer, name="officer-add"),
    path("directory/officers/at/<slug:login>/", directory.change_officer, name="officer-change"),
    path("directory/officers/at/<slug:login>/reset/", directory.reset_officer, name="officer-reset"),
    path("directory/officers/at/<slug:login>/close/", directory.close_officer, name="officer-close"),
    path("directory/suspensions/", accounts.show, name="accounts"),
    path("directory/suspensions/<slug:login>/suspend/", accounts.suspend, name="account-suspend"),
    path("directory/suspensions/<slug:login>/lift/", accounts.lift, name="account-lift"),
    path("peers/", peers.list_all, name="peers"),
    path("peers/add/", peers.add, name="peer-add"),
    path("peers/card/", peers.own_card, name="own-card"),
    path("peers/at/<slug:peer>/", peers.show, name="peer"),
    path("peers/at/<slug:peer>/confirm/", peers.confirm, name="peer-confirm"),
    path("agreements/", agreements.list_all, name="agreements"),
    path("agreements/propose/", agreements.propose, name="agreement-propose"),
    path("agreements/propose/file/", agreements.read, name="agreement-read"),
    path("agreements/templates/", templates.list_all, name="templates"),
    path("agreements/templates/add/", templates.add, name="template-add"),
    path("agreements/templates/at/<slug:template_hash>/", templates.show, name="template"),
    path("agreements/templates/at/<slug:template_hash>/text/", templates.text, name="template-text"),
    path("agreements/at/<slug:agreement_id>/", agreements.show, name="agreement"),
    path("agreements/at/<slug:agreement_id>/text/", templates.text_of_agreement, name="agreement-text"),
    path("agreements/at/<slug:agreement_id>/declare/", agreements.declare, name="agreement-declare"),
    path("agreements/at/<slug:agreement_id>/sign/", agreements.sign, name="agreement-sign"),
    path("conditions/", conditions.show, name="conditions"),
    path("conditions/add/", conditions.add, name="condition-add"),
    path("conditions/confirm/", conditions.confirm, name="condition-confirm"),
    path("conditions/strike/", conditions.strike, name="condition-strike"),
    path("conditions/assure/", conditions.assure, name="condition-assure"),
    path("conditions/decide/", conditions.decide, name="condition-decide"),
    path("conditions/at/<slug:cover_id>/end/", conditions.end, name="condition-end"),
    path("search/", search.show, name="search"),
    path("reasons/", reasons.show, name="reasons"),
    path("reasons/pick/", reasons.pick, name="reason-pick"),
    path("reasons/end/", reasons.end, name="reason-end"),
    path("reasons/cases/", reasons.open_case, name="case-open"),
    path("reasons/cases/<slug:case_id>/close/", reasons.close_case, name="case-close"),
    path("reasons/cases/<slug:case_id>/share/", reasons.share_case, name="case-share"),
    path("audit/", audit.show, name="audit"),
    path("audit/lines/", audit.lines, name="audit-lines"),
    path("unusual/", unusual.show, name="unusual"),
    path("unusual/<slug:alert_id>/close/", unusual.close, name="unusual-close"),
    path("glass/", glass.show, name="glass"),
    path("glass/break/", glass.break_glass, name="glass-break"),
    path("glass/<slug:glass_id>/", glass.read, name="glass-read"),
    path("glass/<slug:glass_id>/judge/", glass.judge, name="glass-judge"),
    path("hits/", hits.list_open, name="hits"),
    path("hits/all/", hits.list_all, name="hits-all"),
    path("hits/<slug:hit_id>/", hits.show, name="hit"),
    path("hits/<slug:hit_id>/judge/", hits.judge, name="judge"),
    path("vocabulary/", vocabulary.show, name="vocabulary"),
    path("vocabulary/unreviewed/", vocabulary.list_unreviewed, name="vocabulary-unreviewed"),
    path("vocabulary/names/<slug:name_id>/review/", vocabulary.review, name="vocabulary-review"),
    path("vocabulary/names/<slug:name_id>/strike/", vocabulary.strike, name="vocabulary-strike"),
    path("vocabulary/new/<slug:table>/", vocabulary_adding.add_entry, name="vocabulary-add"),
    path("vocabulary/<slug:table>/", vocabulary.show_table, name="vocabulary-table"),
    path("vocabulary/<slug:table>/<slug:code>/", vocabulary.show_entry, name="vocabulary-entry"),
    path("vocabulary/<slug:table>/<slug:code>/name/", vocabulary.add_name, name="vocabulary-name"),
]

handler403 = faults.forbidden
handler404 = faults.not_found
handler500 = faults.broken
