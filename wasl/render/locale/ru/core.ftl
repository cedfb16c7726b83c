### Слова, общие для всех дверей: одно слово для одного понятия.

product = Wasl
party-elsewhere = { $desk }, { $centre }
quantity = { $figure } { $unit }
list-comma = { $first }, { $second }
route-leg = { $start } → { $end }
route-leg-by = { $start } → { $end } ({ $transport })

step-stored = Сохранено
step-sent = Отправлено
step-received = Получено
step-opened = Открыто
step-acknowledged = Подтверждено
step-stopped = Остановлено
step-refused = Отказано
step-expired = Срок истёк

item-release = выдача
item-question = вопрос
item-answer = ответ

state-new = Новое
state-opened = Открыто
state-acknowledged = Подтверждено
state-own = Своё сообщение

verdict-open = Решения ещё нет
verdict-same = То же самое
verdict-distinct = Не то же самое
verdict-cannot-say = Сказать нельзя

tlp-clear = можно сообщать всем
tlp-green = для служб, борющихся с наркотиками, не для публики
tlp-amber = для названных организаций и тех их партнёров, кому необходимо знать
tlp-amber-strict = только для названных организаций
tlp-red = только для названных читателей
hcode-h0 = только для предупреждения и пресечения преступлений
hcode-h1 = не в суде без разрешения
hcode-h2 = не передавать дальше без разрешения
hcode-h3 = на указанных в документе условиях
strip-exercise = учение, не действительность

source-a = источник безусловно надёжен
source-b = источник обычно надёжен
source-c = источник довольно надёжен
source-d = источник обычно ненадёжен
source-e = источник ненадёжен
source-f = о надёжности судить нельзя
information-1 = подтверждено другими источниками
information-2 = вероятно, верно
information-3 = возможно, верно
information-4 = сомнительно
information-5 = маловероятно
information-6 = о достоверности судить нельзя

unit-mass-g = г
unit-mass-kg = кг
unit-volume-ml = мл
unit-volume-l = л
unit-count = шт.
