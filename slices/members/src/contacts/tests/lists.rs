//! Stories of lists of contacts: they come in once, go out, and come in again.

use ordit_kernel::Id;
use ordit_platform::import::{NewRun, Report};
use ordit_testkit::{TestApp, story};

use super::{
    MODULES,
    kept_store::{count, version},
    world,
};
use crate::contacts::noun::NOUN;

/// Brings a list of contacts into a network and writes it.
async fn bring(app: &TestApp, network: Id, csv: &str) -> Report {
    let file = app.folder.path().join("contactes.csv");
    std::fs::write(&file, csv).expect("a file");
    let (importer, acting) = (app.importer(), app.operator());
    let run = NewRun::of_file("contactes.csv", Some(&NOUN), Some(network));
    let run = importer.start(&acting, &run).await.expect("a run");
    importer
        .read_path(&acting, run, &file)
        .await
        .expect("a list");
    let report = importer.report(run).await.expect("a report");
    assert_eq!(report.run.error, None, "{csv}");
    importer.confirm(&acting, run).await.expect("an outcome");
    app.catch_up().await;
    report
}

story!(
    a_list_of_contacts_comes_in_once_goes_out_and_comes_in_again,
    MODULES,
    |app| {
        let (xmess, _, id) = world(&app).await;
        let network = app.network("xmess").await;
        let csv = "Data;Entitat;Via;Assumpte;Amb qui;Nota\n\
               1/3/2020;Ajuntament de Salt;Trucada;Conveni;Núria;Interna\n\
               5/3/2020;AJUNTAMENT DE SALT;Reunió;Conveni;;\n\
               5/3/2020;Ningú;Reunió;Conveni;;\n\
               5/3/2099;Ajuntament de Salt;Reunió;Conveni;;\n";
        let first = bring(&app, network, csv).await;
        assert_eq!(count(&app).await, 2, "{first:?}");
        bring(&app, network, csv).await;
        assert_eq!(count(&app).await, 2);
        let page = xmess.get(&format!("/o/{id}/timeline?network=xmess")).await;
        assert!(
            page.says("Telèfon: Conveni") && page.says("Reunió: Conveni"),
            "{}",
            page.text()
        );

        let file = xmess
            .get("/n/xmess/contacts/export?format=csv")
            .await
            .expect(200);
        let text = file.text();
        assert!(
            text.contains("Interna") && text.contains("Ajuntament de Salt"),
            "{text}"
        );
        bring(&app, network, &text).await;
        assert_eq!(count(&app).await, 2);
        assert_eq!(version(&app).await, 1);
        let corrected = text.replace("Interna", "Ben interna");
        bring(&app, network, &corrected).await;
        assert_eq!((count(&app).await, version(&app).await), (2, 2));
        let xlsx = xmess
            .get("/n/xmess/contacts/export?format=xlsx")
            .await
            .expect(200);
        assert!(!xlsx.text().is_empty());
    }
);
