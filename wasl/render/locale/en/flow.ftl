### What a step of the way refuses: what, where, how to mend.

error-not-found = There is nothing here that you may see. Check the number; if you expect it, ask the desk that has it.
error-right-missing = You do not hold the right to { $right }. Ask the account manager of your desk.
error-code-missing = Your account has no second factor yet, so nothing can be shown. Ask the account manager to set up the six-digit code for you.
error-officer-not-found = There is no officer with the login “{ $login }” here. Check the spelling, or ask the account manager.
error-desk-not-yours = You are no member of a desk called “{ $desk }”. Choose one of your own desks.
error-desk-unknown = There is no desk called “{ $slug }” here. Look it up in the list of desks.
error-desks-missing = An officer has to belong to at least one desk. Name the desk.
error-centre-exists = Every node has exactly one centre desk, and it is there already. Choose another kind of desk.
error-slug-form = “{ $slug }” cannot be a short name. Use lower-case Latin letters, digits and hyphens, a letter first.
error-slug-taken = The short name “{ $slug }” is in use. Choose another.
error-names-missing = The name is missing in these languages: { $languages }. Give it in Arabic, Russian and English.
error-login-taken = The login “{ $login }” is in use. Choose another.
error-rights-conflict = Who manages accounts reads nothing: the right to manage cannot stand beside rights on content. Make two accounts for two people.
error-title-missing = The report has no title. Give it one line that says what it is about.
error-text-missing = There is no text. Write what you want to say.
error-property-unknown = “{ $schema }” has no property “{ $name }”. Look up its properties in the reference.
error-review-too-late = The review date is too far away: keeping has to be reviewed within { $years } years. Choose an earlier day.
error-form-unknown = “{ $form }” is no form of file that can be imported. Choose one of these: { $forms }.
error-import-repeated = The very same file was imported before; now { $name }. Nothing was taken in twice. Choose another file.
error-recipients-missing = No recipient is named. Name at least one desk or centre.
error-recipient-unknown = Nobody here is called “{ $name }”. Write a desk as “oman”, a centre as “almaty”, a desk there as “almaty/tajikistan”.
error-recipient-elsewhere = “{ $name }” is not a desk of this centre. Circulating goes to our own desks; to send it to another centre, release it.
error-release-denied = It may not go there. { $reasons }
error-envelope-none = Nothing was sealed for { $peer } yet. Release the report to that centre first.
error-days-out-of-range = { $days ->
    [one] { $days } day is not a time that can be given for an answer. Choose 1 to { $limit }.
   *[other] { $days } days is not a time that can be given for an answer. Choose 1 to { $limit }.
}
error-already-answered = The question was answered before; the answer stands. Ask a new question if something is open.
error-verdict-unknown = “{ $verdict }” is no judgement. Choose same, distinct or cannot-say.
error-reason-missing = The reason is missing. Write one line why.
error-query-empty = There is nothing to search for. Write a name.
error-query-too-long = The search text is too long; at most { $limit } characters. Leave out what is not part of the name.
error-peer-unknown = No peer is called “{ $name }”. Look it up in the list of peers, or add its card.
error-peer-unconfirmed = The card of { $peer } is not confirmed yet, so nothing goes there. Two officers have to compare the forty digits with the other centre.
error-digits-wrong = The forty digits are not those of the two cards, so nothing was confirmed. Read them to each other again; if they differ again, one card was exchanged on the way: tell the security officer.
error-card-own = This is our own card. Take the card that the other centre gave you.
error-card-older = The card has number { $number }, and number { $known } of that peer is already here. Ask the other centre for its newest card.
error-agreement-not-found = There is no agreement { $agreement } here. Look it up in the list of agreements.
error-agreement-not-offered = Only an agreement that the other side has offered can be signed; this one is in the state “{ $state }”. Look at the list of agreements.
error-titles-missing = The agreement needs a title in Arabic, Russian and English. Give all three.
error-terms-missing = The agreement names no topic, no kind of information or no purpose, and so would allow nothing. Name at least one of each.
error-validity-reversed = The agreement would end before it begins. Correct the two days.
error-recipient-not-here = The release names a recipient that is no desk of this centre, so nothing of it was taken in. The sender has to look up our desks again and release anew.
error-report-repeated = The report { $report } is already here with another content, and stays as it is. The originator has to send a new version.
error-question-not-ours = The question { $question } is about nothing that was sent there from here. The asker has to name the right report.
error-answer-not-asked = The answer belongs to no open question ({ $question }) put to that centre. It was not kept; the other side has to check the number.
error-kind-not-served = This node does not take messages of the kind “{ $kind }” yet. Bring it up to date, or tell the sender.
error-receipt-missing = A receipt could not be made, so nothing was acknowledged; the sender tries again by itself. Tell the node's operator if it goes on.
error-export-form = The file is no export of a journal, or it is damaged at line { $line }. Ask for a new export.
error-export-node-unknown = The journal comes from the node { $node }, whose keys are not known here. Add its card and confirm it first.
