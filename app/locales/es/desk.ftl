# El escritorio: qué espera y dónde se resuelve.

desk-title = ¿Qué toca ahora?
desk-acting-for = Actúas por
desk-timeline = Todo lo que la red ha hecho con vosotros
desk-instance = Todas las redes
desk-quiet = Aquí no espera nada
desk-nothing-title = No hay nada pendiente
desk-nothing = Cuando haya que decidir o completar algo, saldrá aquí con el botón para hacerlo.
desk-first-network-title = Empieza por tu red
desk-first-network = Ponle un nombre y di qué la mueve. Después podrás traer las entidades desde una hoja de cálculo e invitar a quien trabaje contigo.
desk-first-network-go = Crea la red
desk-first-mandate-title = Todavía no tienes ningún encargo
desk-first-mandate = Pide a la coordinación de tu red que te apunte por tu entidad. Mientras tanto puedes mirar todo lo que es público.
desk-first-mandate-go = Mira las redes

desk-imports-waiting = { $count ->
    [one] Una importación espera que la confirmes o la descartes.
   *[other] { $count } importaciones esperan que las confirmes o las descartes.
}
desk-imports-waiting-go = Míralas
desk-imports-doubtful = { $count ->
    [one] Una fila importada quizá ya está: hay que decir si es la misma entidad.
   *[other] { $count } filas importadas quizá ya están: hay que decir si son las mismas entidades.
}
desk-imports-doubtful-go = Decide
