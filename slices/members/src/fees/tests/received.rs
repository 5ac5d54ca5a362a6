//! Stories of what comes and goes: the bank's sheet, letters and reminders.

use ordit_platform::mail;
use ordit_testkit::{Answer, story};

use super::{IBAN, MODULES, fee_of, made, organisation, plain, year};
use crate::fees::{
    payments::{Confirmed, confirm_statement, keep_statement},
    store::of_network,
};

story!(
    the_sheet_of_the_bank_is_matched_confirmed_once_and_undone,
    MODULES,
    |app| {
        let person = made(&app).await;
        let year = year(&app);
        let sheet = format!(
            "Data;Concepte;Ordenant;Import\n\
             01/02/{year};Quota Q{year} 0002;TRANSFERENCIA;100,00\n\
             02/02/{year};QUOTA ANUAL;AYTO DE VIC;300,50\n\
             03/02/{year};Quota;Carles Puig;20\n\
             04/02/{year};Comissió;Banc;-3,50\n"
        );
        let path = "/n/xmess/fees/payments";
        let sent = person.upload(path, &[], "banc.csv", sheet.as_bytes()).await;
        let review = sent.expect(303).location().expect("a look");
        let look = person.get(&review).await.expect(200);
        let certain = look.attributes("input[type=checkbox]", "name");
        assert_eq!(certain, ["fee-1", "fee-2"], "{}", look.text());
        let numbers = look.attributes("input[type=checkbox]", "value");
        assert_eq!(numbers, [2, 3].map(|number| format!("Q{year}-{number:04}")));

        let wrong = [("fee-1", "Q1")];
        person.post(&review, &wrong).await.expect(422);
        let form = [
            ("fee-1", numbers[0].as_str()),
            ("fee-2", numbers[1].as_str()),
        ];
        person.post(&review, &form).await.expect(303);
        person.post(&review, &form).await.expect(303);
        let list = person.get("/n/xmess/fees").await;
        let states = |list: &Answer| list.texts("tbody .tag");
        assert_eq!(states(&list), ["Pendent", "Pagada en part", "Pagada"]);

        // The same sheet again: every line is known.
        let sent = person.upload(path, &[], "banc.csv", sheet.as_bytes()).await;
        let again = person.get(&sent.location().expect("a look")).await;
        let offered = again.attributes("input[type=checkbox]", "name");
        assert!(offered.is_empty(), "{offered:?}");
        assert!(again.says("2 línies ja hi eren"), "{}", again.text());

        let fee = fee_of(&person, "Ajuntament de Vic").await;
        let page = person.get(&fee).await.expect(200);
        let payment = page.attributes("input[name=payment]", "value").remove(0);
        let undo = [("payment", payment.as_str())];
        person
            .post("/n/xmess/fees/payments/undo", &undo)
            .await
            .expect(303);
        person
            .post("/n/xmess/fees/payments/undo", &undo)
            .await
            .expect(404);
        let list = person.get("/n/xmess/fees").await;
        assert_eq!(states(&list), ["Pendent", "Pagada en part", "Pendent"]);
        let cash = [("amount", "400"), ("paid_on", "2026-03-01")];
        person
            .post(&format!("{fee}/payment"), &cash)
            .await
            .expect(303);
        let list = person.get("/n/xmess/fees?state=paid").await;
        assert!(plain(&list.text()).contains("99,50 €"), "paid over");
        assert_eq!(list.texts("tbody tr").len(), 1);
    }
);

story!(cash_that_is_sent_twice_is_one_payment, MODULES, |app| {
    let person = made(&app).await;
    let fee = fee_of(&person, "Ajuntament de Salt").await;
    let page = person.get(&fee).await.expect(200);
    let keys = page.attributes("input[name=key]", "value");
    let cash = [
        ("amount", "20"),
        ("paid_on", "2026-03-01"),
        ("key", keys[0].as_str()),
    ];
    let pay = format!("{fee}/payment");
    person.post(&pay, &cash).await.expect(303);
    person.post(&pay, &cash).await.expect(303);
    let page = person.get(&fee).await.expect(200);
    assert_eq!(page.attributes("input[name=payment]", "value").len(), 1);
    // The same amount on the same day, noted on purpose.
    let other = page.attributes("input[name=key]", "value");
    let cash = [cash[0], cash[1], ("key", other[0].as_str())];
    person.post(&pay, &cash).await.expect(303);
    let page = person.get(&fee).await.expect(200);
    assert_eq!(page.attributes("input[name=payment]", "value").len(), 2);
});

story!(letters_go_once_and_reminders_are_counted, MODULES, |app| {
    let person = made(&app).await;
    let letters = person.get("/n/xmess/fees/letters").await.expect(200);
    assert_eq!(letters.texts("article.letter h2").len(), 3);
    assert!(letters.says(IBAN));
    let salt = organisation(&app, "ajuntament-de-salt").await;
    let year = year(&app).to_string();
    let send = person.get("/n/xmess/fees/send").await.expect(200);
    assert_eq!(send.attributes("input[name=fee]", "value").len(), 0);
    let field = format!("address-{salt}");
    let form = [
        ("year", year.as_str()),
        (field.as_str(), "quota@salt.example"),
    ];
    person
        .post("/n/xmess/fees/addresses", &form)
        .await
        .expect(303);
    let send = person.get("/n/xmess/fees/send").await.expect(200);
    let waiting = send.attributes("input[name=fee]", "value");
    assert_eq!(waiting.len(), 1);
    let form = [("year", year.as_str()), ("fee", waiting[0].as_str())];
    let sent = person.post_and_follow("/n/xmess/fees/send", &form).await;
    assert!(sent.says("Surt 1 carta."), "{}", sent.text());
    let again = person.post_and_follow("/n/xmess/fees/send", &form).await;
    assert!(again.says("Surten 0 cartes."), "{}", again.text());

    let remind = person.get("/n/xmess/fees/remind").await.expect(200);
    let waiting = remind.attributes("input[name=fee]", "value");
    let form = [("year", year.as_str()), ("fee", waiting[0].as_str())];
    for _ in 0..2 {
        person.post("/n/xmess/fees/remind", &form).await.expect(303);
    }
    let list = person.get("/n/xmess/fees").await;
    assert!(list.says("1 recordatori,"), "{}", list.text());
    let counts = mail::counts(app.db().read()).await.expect("mail");
    assert_eq!(counts.waiting, 2, "a letter and a reminder");
});

story!(
    a_sheet_that_two_confirm_at_once_is_noted_once,
    MODULES,
    |app| {
        made(&app).await;
        let network = app.network("xmess").await;
        let operator = app.operator();
        let header = ["Data", "Concepte", "Import"].map(str::to_owned);
        let fees = of_network(app.db().read(), network).await.expect("fees");
        let fee = fees.first().expect("a fee").clone();
        let row = ["2026-02-01".to_owned(), fee.number.clone(), "10".to_owned()];
        let rows = [header.to_vec(), row.to_vec()];
        let kept = || keep_statement(app.db(), &operator, network, "banc.csv", &rows);
        let sheets = [kept().await.expect("kept").0, kept().await.expect("kept").0];
        let line = crate::fees::payments::Line {
            position: 1,
            paid_on: "2026-02-01".parse().expect("a day"),
            amount: ordit_kernel::Money(1_000),
            concept: fee.number.clone(),
            payer: String::new(),
            hash: "one line".to_owned(),
        };
        let chosen = [(line, fee.clone())];
        let confirm = |sheet| confirm_statement(app.db(), &operator, network, sheet, &chosen);
        // The same sheet twice, and the same line in another sheet, all at once.
        let (one, again, other) =
            tokio::join!(confirm(sheets[0]), confirm(sheets[0]), confirm(sheets[1]));
        let noted = |confirmed: Result<Confirmed, _>| match confirmed.expect("an answer") {
            Confirmed::Noted { payments, .. } => payments,
            Confirmed::Before => 0,
        };
        assert_eq!(noted(one) + noted(again) + noted(other), 1);
        let fees = of_network(app.db().read(), network).await.expect("fees");
        let paid = fees.iter().find(|one| one.id == fee.id).map(|one| one.paid);
        assert_eq!(paid, Some(ordit_kernel::Money(1_000)));
    }
);
