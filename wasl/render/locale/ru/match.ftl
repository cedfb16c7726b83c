### Что говорит за и против того, что две записи — об одном лице, одной фирме, одном судне.

# Полосы: что значит оценка для того, кто решает
band-same = Вероятно, одно и то же
band-look = Стоит проверить
band-different = Вероятно, разное

# Что сравнивалось
comparer-name = Имя или название
comparer-identifier = Номер документа или регистрации
comparer-birth-year = Год рождения
comparer-country = Страна
comparer-schema = Вид записи

# Имена и названия
reason-name-equal = «{ $left }» и «{ $right }» состоят из одних и тех же слов.
reason-name-spelling = «{ $left }» и «{ $right }» могут быть написаниями одного имени: { $pairs }.
reason-name-joined = «{ $left }» и «{ $right }» могут быть одним именем, написанным слитно и раздельно: { $pairs }.
reason-name-longer = Все слова более короткого имени есть в более длинном: { $pairs }. Без пары: { $over }.
reason-name-some-words = Совпадает лишь часть слов: { $pairs }. Остальные не совпадают: { $over }.
reason-name-different = Ни одно слово «{ $left }» не похоже на слово из «{ $right }».

# Номера, годы, страны, виды
reason-identifier-same = В обеих записях один и тот же номер: { $left }.
reason-identifier-different = Номера одного вида различаются: { $left } и { $right }. У одного лица может быть несколько документов.
reason-birth-year-same = Год рождения одинаков: { $left }.
reason-birth-year-near = Годы рождения отличаются на единицу: { $left } и { $right }. В записях об одном лице такое бывает часто.
reason-birth-year-different = Годы рождения разные: { $left } и { $right }.
reason-country-same = Есть общая страна: { $left }.
reason-country-different = Общих стран нет: { $left } и { $right }.
reason-schema-same = Записи такого вида могут относиться к одному и тому же: { $left } и { $right }.
reason-schema-different = Записи разного вида: { $left } и { $right }.
