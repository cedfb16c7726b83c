### Командная строка: справка, заголовки, ошибки командной строки и файлов. Слова, которые набирает пользователь, не переводятся.

## Рамка каждой страницы справки

cli-usage = Вызов:
cli-arguments = Аргументы
cli-commands = Команды
cli-options = Ключи
cli-everywhere = Ключи, общие для всех команд
cli-required = (обязательно)
cli-try-help = Справка: { $command }
cli-stopped = Остановлено. Всё, что было сохранено, остаётся сохранённым.
cli-nothing = ничего нет

## Что делает каждая команда: первый абзац стоит в перечне команд

cli-help =
    Защищённый обмен между антинаркотическими центрами с доказательством судьбы каждого документа.

    Команды перечислены в порядке работы: узел и люди, знакомство с партнёром, соглашение, приём данных, сообщение, отправка, получение, ответ, доказательство.

    Ответ идёт в стандартный вывод, пояснения — в поток ошибок. Коды завершения: 0 — выполнено, 1 — не удалось, 2 — ошибка в командной строке, 3 — нет доверия.
cli-help-desk = Столы этого центра.
cli-help-desk-add =
    Добавить стол.

    От имени стола составляют и получают сообщения; сотрудники числятся за столами. Короткое имя стола второй раз не используется.
cli-help-desk-list = Перечислить столы.
cli-help-officer = Сотрудники с учётной записью на этом узле.
cli-help-officer-add =
    Добавить сотрудника и один раз показать парольную фразу и секрет TOTP.

    Кто управляет учётными записями, тот не читает: право «manage» не сочетается ни с каким другим.
cli-help-officer-list = Перечислить сотрудников, их столы и права.
cli-help-peer = Другие центры, узлы которых нам известны.
cli-help-peer-card =
    Записать карточку этого узла для партнёра.

    Передать её можно любым путём: ничего секретного в ней нет. Доверие дают сорок цифр, которые по два человека с каждой стороны зачитывают друг другу.
cli-help-peer-add = Принять карточку партнёра и показать сорок цифр.
cli-help-peer-confirm =
    Подтвердить партнёра: сорок цифр, зачитанные его сотрудником, совпали с нашими.

    На каждой стороне это должны сделать два разных сотрудника с правом управления. До этого партнёру ничего не уходит и от него ничего не принимается.
cli-help-peer-list = Перечислить партнёров и показать, подтверждены ли они.
cli-help-agreement = Соглашения с партнёрами: что и кому можно передавать.
cli-help-agreement-propose =
    Предложить партнёру соглашение: оно подписывается здесь и отправляется.

    То, что в соглашении не названо, им не охвачено.
cli-help-agreement-sign = Подписать соглашение, предложенное партнёром; после этого оно действует у обеих сторон.
cli-help-agreement-list = Перечислить соглашения.
cli-help-agreement-show = Показать, что охватывает соглашение.
cli-help-import =
    Принять файл в фонды центра.

    Строка, которую нельзя понять, превращается в замечание; остальные строки принимаются. Лица из списков поступают с ограничением: их можно искать и сличать, но нельзя передавать.
cli-help-search =
    Искать в фондах имя в любой письменности.

    Поиск — это чтение: он заносится в журнал вместе с основанием.
cli-help-report = Сообщения: составить, показать, отправить.
cli-help-report-new =
    Составить сообщение из ключей, из файла с черновиком или из того и другого.

    Черновик — это JSON или TOML; «-» читает его из стандартного ввода. Ключ важнее черновика. Ничего не отправляется: для этого есть «report release».
cli-help-report-show = Показать сообщение; для стола-получателя это отмечается как открытие.
cli-help-report-release =
    Отправить сообщение партнёрам или столам.

    Для каждого получателя появляется строка в таблице судьбы. Что запрещено правилами, останавливается с указанием причины, остальное уходит. С --dry-run это видно заранее.
cli-help-report-list = Перечислить сообщения, которые этот стол вправе читать.
cli-help-circulate =
    Разослать сообщение столам этого центра.

    По каждому столу решают отметка самого сообщения и соглашение, по которому оно пришло.
cli-help-tray = Показать, что ждёт этот стол, сначала самое срочное.
cli-help-fate = Показать судьбу сообщения по каждому получателю.
cli-help-hits = Перечислить предложенные совпадения, которые вы вправе оценить, или показать одно с доводами.
cli-help-questions = Перечислить вопросы, заданные вашему столу и заданные им, по срокам ответа.
cli-help-judge =
    Сказать о предложенном совпадении, одно ли это и то же.

    Совпадение — это вопрос к человеку. Решение ничего не сливает, его можно изменить, и в нём видно, кто и почему его принял.
cli-help-ask = Задать встречный вопрос по сообщению.
cli-help-answer = Ответить на вопрос.
cli-help-acknowledge = Подтвердить получение сообщения от имени стола; отправитель это увидит.
cli-help-envelope = Конверты: что отправлено в запечатанном виде и чему не поверили.
cli-help-envelope-export = Записать запечатанный конверт сообщения таким, каким он ушёл.
cli-help-envelope-aside = Перечислить поступившее, которому не поверили: оно отложено и не вскрывалось.
cli-help-journal = Журнал узла: что читали, решали и отправляли.
cli-help-journal-verify =
    Проверить журнал узла или выгруженный журнал.

    Без файла проверяется собственный журнал узла. Если он не сходится, код завершения — 3.
cli-help-journal-export = Записать журнал так, чтобы его мог проверить другой.
cli-help-why = Объяснить, почему что-то дошло до получателя или не дошло.
cli-help-batch =
    Выполнить много команд в одном процессе.

    Одна команда в строке стандартного ввода: массив слов JSON или объект с «words» и «input». В ответ — по объекту JSON в строке: код завершения, ответ, пояснения.
cli-help-demo =
    Показать всю историю на этой машине: Алматы и Доха обмениваются, все проверки включены.

    В отдельной папке создаются два узла со своими базами данных, ключами и шлюзами; в конце они удаляются. Лица и компании в этой истории вымышлены и отмечены EXERCISE. После показа узлы работают до Ctrl-C.

## Ключи и аргументы

cli-option-help = Показать эту справку.
cli-option-node = Папка узла; иначе переменная WASL_NODE.
cli-option-login = Сотрудник, который действует; иначе переменная WASL_OFFICER.
cli-option-desk = Стол, за который действует сотрудник; иначе его первый стол.
cli-option-lang = Язык всего, что показывается; иначе переменная WASL_LANG, иначе язык системы.
cli-option-as-json = Ответить одним документом JSON.
cli-option-name-en = Название по-английски.
cli-option-name-ru = Название по-русски.
cli-option-name-ar = Название по-арабски.
cli-option-kind = Что это за стол.
cli-option-state = Государство, две буквы ISO 3166, например OM.
cli-option-languages = Язык, на котором работает стол; для других повторить.
cli-option-officer-name = Имя, как его пишет сам сотрудник.
cli-option-desks = Короткое имя стола сотрудника; для других повторить.
cli-option-rights = Право; для других повторить.
cli-option-officer-language = Язык экранов сотрудника.
cli-option-out = Файл для записи; «-» означает стандартный вывод.
cli-option-agreement-title = Название соглашения на этом языке.
cli-option-topics = Тема, по которой возможен обмен; для других повторить.
cli-option-kinds = Вид сведений, которыми можно обмениваться; для других повторить.
cli-option-categories = Категория лиц, которые могут упоминаться; для других повторить.
cli-option-highest-tlp = Самый строгий цвет, с которым возможен обмен.
cli-option-highest-hcode = Самый строгий код обращения, с которым возможен обмен.
cli-option-onward = Может ли получающий центр разослать сведения своим столам государств-участников.
cli-option-purposes = Разрешённая цель; для других повторить.
cli-option-valid-from = Первый день, например 2026-11-23.
cli-option-valid-until = Последний день.
cli-option-search-reason = Для чего поиск: дело, запрос, задание.
cli-option-search-exercise = Искать в учебных материалах, и только в них.
cli-option-limit = Сколько результатов показать, не более.
cli-option-title = Заголовок в одну строку.
cli-option-text = Изложение.
cli-option-text-language = Язык текста.
cli-option-topic = Тема, код.
cli-option-report-kind = Вид сведений, код.
cli-option-source = Надёжность источника, от A до F.
cli-option-information = Достоверность сведений, от 1 до 6.
cli-option-event-date = День, месяц или год события, например 2026-10.
cli-option-tlp = Цвет. Сам собой не подразумевается: укажите здесь или в черновике.
cli-option-hcode = Код обращения. Сам собой не подразумевается: укажите здесь или в черновике.
cli-option-audience = Кому можно читать: стол, партнёр или «партнёр/стол»; для других повторить. Никто не назван — никому нельзя.
cli-option-report-purpose = Для чего сведения можно использовать.
cli-option-review = День, когда снова решают, хранить ли; иначе через год.
cli-option-expires = Последний день, когда можно передавать дальше.
cli-option-conditions = Условия словами, для H3.
cli-option-national-mark = Национальный гриф, точно как он дан.
cli-option-exercise = Учебный материал: встречается только с учебным.
cli-option-recipients = Получатель: стол, партнёр или «партнёр/стол»; для других повторить.
cli-option-circulate-to = Стол этого центра; для других повторить.
cli-option-dry-run = Показать, что говорят правила, и ничего не отправлять.
cli-option-everything = Показать и уже оценённые совпадения.
cli-option-judge-reason = Одна строка, которая останется при решении.
cli-option-days = За сколько дней нужен ответ.
cli-option-peer = Партнёр, которому отправлено.
cli-option-peer-slug = Наше короткое имя для партнёра; иначе оно берётся из английского названия.
cli-option-check = Без пауз; каждый факт читается с другого узла, и первый несошедшийся прекращает показ с ошибкой.
cli-option-no-wait = В конце остановить узлы, не дожидаясь Ctrl-C.
cli-option-demo-home = Папка для двух узлов; иначе временная.
cli-option-demo-until = Остановиться после этого шага.
cli-argument-slug = Короткое имя: строчные латинские буквы, цифры и дефис.
cli-argument-new-login = Имя для входа: строчные латинские буквы и цифры.
cli-argument-file = Файл; «-» означает стандартный ввод.
cli-argument-journal-file = Выгруженный журнал; без него проверяется журнал узла.
cli-argument-peer = Партнёр: короткое имя или идентификатор узла.
cli-argument-digits = Сорок цифр, как их зачитывает сотрудник партнёра; пробелы не важны.
cli-argument-agreement-id = Соглашение.
cli-argument-form = Что в файле: строки изъятий УНП ООН (unodc) или включения в список OFAC (ofac).
cli-argument-query = Имя любым письмом, слова или номер (машины, телефона).
cli-argument-report-id = Сообщение.
cli-argument-hit-id = Совпадение.
cli-argument-one-hit = Одно совпадение с доводами.
cli-argument-verdict = То же самое, не то же самое или сказать нельзя; undo отменяет последнее решение.
cli-argument-text = Текст.
cli-argument-question-id = Вопрос.
cli-argument-recipient = Стол, партнёр или «партнёр/стол».

## Заголовки

cli-column-report = Сообщение
cli-column-state = Состояние
cli-column-mark = Отметка
cli-column-grade = Оценка
cli-column-origin = От кого
cli-column-title = Заголовок
cli-column-made = Составлено
cli-column-topic = Тема
cli-column-kind = Вид
cli-column-event = Событие
cli-column-readers = Могут читать
cli-column-recipient = Получатель
cli-column-item = Что
cli-column-steps = Шаги и причины
cli-column-answer = Ответ
cli-column-rules = Правила
cli-column-question = Вопрос
cli-column-asker = Спрашивает
cli-column-asked = Отвечает
cli-column-due = Срок
cli-column-text = Текст
cli-column-category = Категория
cli-column-legal-basis = Правовое основание
cli-column-hit = Совпадение
cli-column-verdict = Решение
cli-column-score = Вес
cli-column-theirs = Поступило
cli-column-ours = Есть у нас
cli-column-found = Найдено
cli-column-evidence = Доводы
cli-column-slug = Короткое имя
cli-column-name = Название
cli-column-country = Государство
cli-column-login = Имя для входа
cli-column-desks = Столы
cli-column-rights = Права
cli-column-passphrase = Парольная фраза
cli-column-totp = Секрет TOTP
cli-column-digits = Сорок цифр
cli-column-confirmed-by = Подтвердили
cli-column-agreement = Соглашение
cli-column-peer = Партнёр
cli-column-valid = Действует
cli-column-topics = Темы
cli-column-kinds = Виды сведений
cli-column-categories = Лица
cli-column-purposes = Цели
cli-column-highest = Не строже
cli-column-onward = Дальше
cli-column-hash = SHA-256
cli-column-row = Строка
cli-column-field = Поле
cli-column-finding = Замечание
cli-column-lines = Записей
cli-column-tree = В дереве
cli-column-root = Корень
cli-column-at = Когда
cli-column-code = Код
cli-column-size = Байт
cli-title-fate = Судьба
cli-title-preview = Что говорят правила
cli-title-questions = Вопросы
cli-title-to-answer = Ответить
cli-title-to-read = Прочитать
cli-title-waiting = Ждём других
cli-title-to-judge = Оценить
cli-title-own = Наши сообщения
cli-title-hits = Предложенные совпадения
cli-title-found = Найдено
cli-title-evidence = Доводы

## Слова для кодов

cli-state-unconfirmed = не подтверждён
cli-state-half-confirmed = подтверждён одним
cli-state-confirmed = подтверждён
cli-state-proposed = предложено
cli-state-offered = ждёт нашей подписи
cli-state-in-force = действует
cli-state-over = закончилось
cli-item-release = сообщение
cli-item-question = вопрос
cli-item-answer = ответ
cli-desk-centre = центр
cli-desk-member = государство-участник
cli-desk-agency = ведомство
cli-desk-duty = дежурный
cli-desk-observer = наблюдатель
cli-onward-none = остаётся в получившем центре
cli-onward-members = можно его столам государств-участников
cli-permit = уходит
cli-deny = остановлено

## Короткие ответы

cli-validity = с { $since } по { $until }
cli-shown-once = Запишите сейчас: это показывается один-единственный раз.
cli-importing = Приём
cli-imported =
    { $items ->
        [one] Принята { $items } запись
        [few] Приняты { $items } записи
        [many] Принято { $items } записей
       *[other] Принято { $items } записи
    }, { $findings ->
        [0] замечаний нет
        [one] { $findings } замечание
        [few] { $findings } замечания
        [many] { $findings } замечаний
       *[other] { $findings } замечания
    }.
cli-written = Записано в { $path }, байт: { $size }.
cli-acknowledged = Получение подтверждено.
cli-never-released = Этому получателю сообщение никогда не отправляли.
cli-journal-holds = Журнал сходится.
cli-journal-broken = Журнал не сходится.

## Ошибки

error-usage-missing = Не хватает: { $option }. Добавьте.
error-usage-option = Ключа { $option } здесь нет. Возможно: { $near }.
error-usage-command = Команды «{ $command }» здесь нет. Возможно: { $near }.
error-usage-value = После ключа { $option } нужно ровно одно значение, или он значения не принимает. Загляните в справку.
error-usage-choice = { $option }: «{ $value }» не подходит. Выберите одно из: { $choices }.
error-usage-number = { $option }: «{ $value }» не подходит. Укажите целое число от { $lowest } до { $highest }.
error-usage-extra = Лишнее слово: { $value }. Текст из нескольких слов возьмите в кавычки.
error-usage-not-text = Значение { $option } содержит то, что не является текстом. Наберите его заново или проверьте кодировку терминала.
error-usage-other = Командная строка «{ $command }» неполна или неверна. Загляните в справку.
error-officer-unnamed = Не сказано, кто действует. Укажите имя для входа ключом { $option } или задайте переменную { $variable }.
error-file-missing = Файла { $path } нет. Проверьте имя и папку.
error-file-is-directory = { $path } — это папка. Укажите файл в ней.
error-file-unreadable = Файл { $path } не читается ({ $fault }). Проверьте, кому разрешено его читать.
error-file-too-large = Файл { $path } больше { $limit } МиБ. Разделите его.
error-file-unwritable = Файл { $path } не записать ({ $fault }). Проверьте папку и место на диске; недописанного файла на его месте не осталось.
error-draft-form = Черновик { $path } — не JSON и не TOML в UTF-8 ({ $fault }). Исправьте его в этом месте.
error-draft-member = В черновике ошибка в месте { $path }: такого поля там нет или значение не того вида. Исправьте или уберите.
error-draft-missing = В сообщении нет «{ $member }». Укажите ключом или в черновике.
error-date-form = { $option }: «{ $value }» — не дата. Напишите год, месяц и день, например 2026-11-23.
error-code-unknown = { $option }: «{ $value }» не подходит. Выберите одно из: { $choices }.
error-journal-broken = Журнал не сходится: { $faults ->
        [one] найдена { $faults } ошибка
        [few] найдены { $faults } ошибки
        [many] найдено { $faults } ошибок
       *[other] найдено { $faults } ошибки
    }. Сообщите сотруднику безопасности и сохраните эту копию без изменений.
error-batch-line = Строка { $line } — не команда: напишите массив слов JSON, например ["tray"]. Строки до неё выполнены.
error-batch-other-node = Этот процесс открыл другой узел, не { $path }. Запустите для того узла ещё один процесс.
