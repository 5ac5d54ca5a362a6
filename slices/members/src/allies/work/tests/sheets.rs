//! The story of a list of allies that goes out and comes in again.

use ordit_platform::{
    db::query,
    import::{NewRun, Report, Status},
};
use ordit_testkit::story;

use super::*;
use crate::allies::noun::NOUN;

story!(
    an_export_comes_back_as_it_is_and_thirty_corrections_are_thirty_differences,
    MODULES,
    |app| {
        let (person, _) = world(&app).await;
        let network = app.network("xmess").await;
        for number in 0..30 {
            let name = format!("Entitat aliada {number:02}");
            let more = [
                ("territories", "Bages;Osona"),
                ("state", "talking"),
                ("next_step", "Trucar-hi"),
                ("next_on", "2027-01"),
                ("note", "Una nota; amb punt i coma"),
            ];
            ally(&app, network, &name, &more).await;
        }
        let owner = person.get("/n/xmess/allies/work").await.expect(200);
        assert_eq!(owner.texts("tbody th a").len(), 33);
        let file = person.get("/n/xmess/allies/export?format=csv").await;
        let text = file.expect(200).text();
        let same = bring(&app, network, &text).await;
        assert_eq!(same.count(Status::Same), 33, "{same:?}");
        let steps = [
            ("Trucar-hi", "Escriure-hi"),
            ("2027-01", "2027-02-15"),
            ("Osona", "Osona"),
        ];
        let corrected = steps
            .iter()
            .fold(text, |text, (old, new)| text.replacen(old, new, 15));
        let report = bring(&app, network, &corrected).await;
        assert_eq!(
            (report.count(Status::Changed), report.count(Status::Same)),
            (15, 18),
            "{report:?}"
        );
        let sql = "SELECT COUNT(*) AS number FROM ally_work WHERE next_step = 'Escriure-hi' \
                   AND next_on = '2027-02-15' AND state = 'talking' \
                   AND territories = 'idescat-comarca:07;idescat-comarca:24'";
        let rows = query(app.db().read(), sql, []).await.expect("rows");
        let changed: i64 = rows[0].try_get("", "number").expect("a number");
        assert_eq!(changed, 15);
        let report = bring(&app, network, &corrected).await;
        assert_eq!(report.count(Status::Same), 33);
    }
);

/// Brings a list of allies into a network and writes it.
async fn bring(app: &TestApp, network: Id, csv: &str) -> Report {
    let file = app.folder.path().join("aliats.csv");
    std::fs::write(&file, csv).expect("a file");
    let (importer, acting) = (app.importer(), app.operator());
    let run = NewRun::of_file("aliats.csv", Some(&NOUN), Some(network));
    let run = importer.start(&acting, &run).await.expect("a run");
    let read = importer.read_path(&acting, run, &file).await;
    read.expect("a list");
    let report = importer.report(run).await.expect("a report");
    assert_eq!(report.run.error, None, "{csv}");
    importer.confirm(&acting, run).await.expect("an outcome");
    app.catch_up().await;
    report
}
