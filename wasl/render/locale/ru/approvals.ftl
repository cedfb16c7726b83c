### Одно действие — два лица: страница, команды и то, в чём они отказывают.

nav-approvals = На утверждение
approval-none = Вашего утверждения ничто не ждёт. Здесь появляется то, чего один человек не вправе сделать сам: коллега предлагает, а вы утверждаете или отклоняете.
approval-own = Что предложено мной
approval-by = Предлагает { $name } ({ $login })
approval-until = до
approval-digest = Отпечаток именно этого:
approval-reason = Почему нет? Это прочтёт коллега, который предложил.
approval-declined-because = Отклонено, потому что:
approval-act-approve = Утвердить именно это
approval-act-decline = Отклонить
approval-act-withdraw = Отозвать
approval-kind-rights = Права офицера
approval-state-open = ждёт второго лица
approval-state-approved = утверждено и исполнено
approval-state-declined = отклонено
approval-state-withdrawn = отозвано
approval-state-lapsed = срок истёк
approval-state-void = утратило силу: то, чего оно касалось, изменилось
approval-rights-given = { $name } ({ $login }) получает право: { $right }.
approval-desks-given = { $name } ({ $login }) входит в состав: { $desks }.
approval-rights-at = С этого времени все права офицера действуют в: { $desks }.
approval-column-id = Предложение
approval-column-kind = Вид
approval-column-said = Что произойдёт
approval-column-by = Предлагает
approval-column-until = Срок
approval-column-state = Состояние
approval-column-digest = Отпечаток
done-approval-given = Утверждено и исполнено.
done-approval-declined = Отклонено. Коллега, который это предложил, увидит причину.
done-approval-withdrawn = Отозвано; ничего не сделано.
done-officer-proposed = Отнятое действует сразу. Предоставленное ждёт второго лица в разделе «На утверждение».
error-approval-own = Никто не утверждает и не отклоняет ни своё предложение, ни то, что касается его самого. Нужно второе лицо.
error-approval-over = Это уже не ждёт решения: { $ended ->
    [approved] утверждено
    [declined] отклонено
    [withdrawn] отозвано
   *[void] утратило силу
 }. Сейчас ничего не сделано.
error-approval-lapsed = Срок истёк. Если это ещё нужно, предложите снова.
error-approval-digest = Отпечаток не соответствует тому, что ждёт утверждения, поэтому ничего не сделано. Откройте страницу заново, прочтите, что произойдёт, и утвердите именно это.
error-approval-already = Точно такое же предложение уже ждёт второго лица.
error-proposal-stale = То, чего касалось предложение, тем временем изменилось: ничего не сделано, предложение утратило силу. Предложите заново так, как нужно теперь.

## Команды

cli-help-approvals = Показать, что ждёт вашего утверждения и что предложено вами.
cli-help-approve =
    Утвердить предложенное коллегой и исполнить.

    Укажите отпечаток из списка: утверждается только именно это. Своё никто не утверждает.
cli-help-decline = Отклонить предложенное коллегой.
cli-help-withdraw = Отозвать собственное предложение.
cli-argument-proposal = Номер предложения из списка.
cli-option-digest = Отпечаток из списка.
cli-option-decline-reason = Почему; это прочтёт тот, кто предложил.
cli-approval-waits = Предоставленное ждёт второго лица: wasl approve { $proposal } --digest { $digest }
