### Страницы для браузера.

skip-to-content = Перейти к содержанию
choose-language = Язык
choose-desk = Сменить стол
navigation = Главные разделы
nav-tray = Входящие
nav-reports = Сообщения
nav-hits = Совпадения
sign-out = Выйти
strip-label = Условия обращения для этой страницы
strip-none = На этой странице нет ничего с условиями обращения
print-mark = Распечатано для: { $desk }

sign-in = Вход
sign-in-step-one = Шаг 1 из 2: имя и парольная фраза
sign-in-step-two = Шаг 2 из 2: код
sign-in-go-on = Дальше
sign-in-help = Учётные записи выдаёт управляющий вашего центра. Забытую фразу меняют там же, вдвоём.
sign-in-code-help = Приложение показывает новый шестизначный код каждые 30 секунд.
sign-in-wrong = Имя и парольная фраза не подходят друг к другу. Проверьте то и другое и попробуйте ещё раз.
sign-in-code-wrong = Код неверен или уже использован. Дождитесь следующего и попробуйте ещё раз.
sign-in-empty = Заполнено не всё. Заполните каждое поле.
sign-in-too-often = Слишком много попыток. Подождите четверть часа и попробуйте снова.
field-login = Имя для входа
field-passphrase = Парольная фраза
field-code = Шестизначный код

tray-to-answer = Ждут ответа
tray-to-read = Прочитать
tray-waiting = Мы ждём
tray-to-judge = Решить о совпадениях
tray-own = От этого стола
tray-empty = Этот стол ничто не ждёт. Здесь появятся документы от других столов, вопросы к вам и совпадения, о которых надо решить.
tray-hint = Выберите строку: она откроется здесь, а входящие останутся рядом. Об открытии узнает стол, который прислал сообщение.
to-party = кому: { $name }
time-left = Осталось: { $span }
time-late = Просрочено: { $span }
time-until = до

column-state = Состояние
column-title = Заголовок
column-from = От кого
column-topic = Тема
column-moment = Получено или составлено
column-grading = Оценка
column-handling = Условия
reports-empty = У этого стола ещё нет сообщений. Здесь появится то, что он напишет и что ему пришлют.

report-from = от: { $name }
report-received = получено
report-made = составлено
readers = Кому можно читать:
readers-count = { $count ->
    [one] { $count } получатель
    [few] { $count } получателя
    [many] { $count } получателей
   *[other] { $count } получателя
}
act-acknowledge = Подтвердить
act-acknowledge-note = Составитель узнает, что документ у стола, но не узнает, кто подтвердил.
done-acknowledged = Подтверждено. Составителю сообщается об этом.
text-original = Подлинник ({ $language })
section-entities = О чём речь
section-questions = Вопросы
section-hits = Совпадения
section-fate = Судьба
section-handling = Условия обращения и происхождение
card-restricted = ограничено: только внутри центра
card-basis = Правовое основание
fact-grading = Оценка
fact-topic = Тема
fact-kind = Вид сведений
fact-event = День события
fact-purpose = Цель
fact-review = Пересмотреть до
fact-expires = Не передавать после
fact-conditions = Условия
fact-source = Взято из
fact-number = Номер
fact-version = версия { $version }
question-between = Спрашивает { $asker }, отвечает { $asked }
question-answered = Ответ получен
fate-open = вся таблица
fate-empty = Это сообщение ещё никому не выдавали и не рассылали.
fate-attempts = { $count ->
    [one] Отправка не удалась { $count } раз; попытки продолжаются сами.
    [few] Отправка не удалась { $count } раза; попытки продолжаются сами.
    [many] Отправка не удалась { $count } раз; попытки продолжаются сами.
   *[other] Отправка не удалась { $count } раза; попытки продолжаются сами.
}
step-not-yet = ещё нет

hits-open = Без решения
hits-all = Все
hits-empty = Совпадений нет. Когда придёт что-то похожее на то, что хранится здесь, оно появится тут, и решать будет человек.
hit-title = Совпадение
hit-theirs = Пришло
hit-ours = Хранится здесь
hit-evidence = Доводы
hit-judgement = Решение
hit-note = Совпадение — это вопрос к человеку. Решение можно изменить позже; кто и что решил, сохраняется.
evidence-against = против
evidence-for = за
column-compared = Что сравнили
column-reason = Почему
field-reason = Одной строкой: почему
done-judged = Ваше решение сохранено.

fault-title = Не получилось
fault-forbidden = Вам этого нельзя. Обратитесь к управляющему учётными записями вашего стола.
fault-forged = Форма устарела или пришла не с нашей страницы; ничего не сделано. Вернитесь, загрузите страницу заново и повторите.
fault-broken = Действие остановила ошибка программы; наполовину ничего не сделано. Попробуйте ещё раз; если повторится, сообщите оператору узла, когда это было.
back-to-start = Назад в начало
