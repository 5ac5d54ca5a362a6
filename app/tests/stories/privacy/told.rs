//! What everybody reads about privacy, and what a data-protection officer asks.

use ordit_app::MODULES;
use ordit_platform::{
    privacy::{MEASURES, Responsible, declared},
    web::Settings,
};
use ordit_testkit::story;

use crate::world::ALL;

story!(
    a_visitor_reads_who_answers_and_an_officer_reads_everything,
    ALL,
    |app| {
        let silent = app.visitor().get("/privacy").await.expect(200);
        assert!(
            silent.says("encara no ha dit qui en respon"),
            "{}",
            silent.text()
        );
        let app = app.with_settings(|settings| Settings {
            responsible: Responsible {
                name: Some("Federació Exemple".to_owned()),
                contact: Some("dades@federacio.example".to_owned()),
                officer: Some("dpd@federacio.example".to_owned()),
                processors: vec!["Allotjament Exemple, SCCL".to_owned()],
            },
            ..settings
        });
        let page = app.visitor().get("/privacy").await.expect(200);
        assert!(page.says("Federació Exemple") && page.says("dpd@federacio.example"));
        let home = app.visitor().get("/").await.expect(200);
        assert!(
            home.attributes("footer a", "href")
                .contains(&"/privacy".to_owned())
        );
        let record = app.visitor().get("/privacy/record").await.expect(200);
        assert!(record.says("Allotjament Exemple, SCCL") && record.says("RGPD, art. 6.1.f"));
        for data in declared(MODULES) {
            assert!(record.says(data.table), "{} is not told", data.table);
        }
        let told = record.texts("tbody th");
        for measure in MEASURES {
            assert!(
                told.iter().any(|line| line.starts_with(measure.code)),
                "{}",
                measure.code
            );
        }
    }
);
