//! What a page shows of a mail that anybody may have sent, and to whom.

use ordit_testkit::story;

use super::{kept_store::count, *};

const SCRIPT: &str = "<script>alert('x')</script>";

story!(a_mail_is_shown_as_text_whatever_it_holds, MODULES, |app| {
    let (xmess, ..) = with_ada(&app).await;
    let mail = format!(
        "From: \"{SCRIPT}\" <x@nowhere.example>\r\nSubject: {SCRIPT}\r\n\
             MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n\
             --b\r\nContent-Type: text/html\r\n\r\n\
             <p>Bon <b>dia</b></p><img src=\"https://spy.example/1.gif\"><script>alert(1)</script>\
             <a href=\"javascript:alert(1)\">aquí</a>\r\n\
             --b\r\nContent-Type: text/html; name=\"pagina.html\"\r\n\
             Content-Disposition: attachment; filename=\"../{SCRIPT}.html\"\r\n\r\n{SCRIPT}\r\n\
             --b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\
             Content-Disposition: attachment; filename=\"foto.png\"\r\n\r\niVBORw0KGgo=\r\n--b--\r\n"
    );
    let id = received(&app, 1, &mail).await.expect("a mail");
    for way in [INTAKE.to_owned(), path(id)] {
        let page = xmess.get(&way).await.expect(200);
        assert!(page.says("alert('x')"), "{way}");
        assert_eq!(page.attributes("main script", "src").len(), 0);
        assert_eq!(page.attributes("main img", "src").len(), 0);
        let ways = page.attributes("main a", "href");
        assert!(ways.iter().all(|way| way.starts_with('/')), "{ways:?}");
    }
    let page = xmess.get(&path(id)).await.expect(200);
    assert!(
        page.says("Bon dia") && !page.says("spy.example"),
        "{}",
        page.text()
    );
    assert!(page.says("no s’ha desat"), "a page of HTML is no document");
    assert!(page.says("No s’ha reconegut de quin membre és"));
    let file = xmess.get(&(path(id) + "/files/1")).await.expect(200);
    assert_eq!(file.headers["x-content-type-options"], "nosniff");
    let sent = file.headers["content-disposition"].to_str().expect("text");
    assert!(
        sent.starts_with("attachment") && sent.contains("foto.png"),
        "{sent}"
    );
    xmess.get(&(path(id) + "/files/0")).await.expect(404);
});

story!(
    several_members_are_listed_and_none_is_chosen,
    MODULES,
    |app| {
        let (xmess, _, _, ada) = with_ada(&app).await;
        let olot = [
            ("name", "Ajuntament d'Olot"),
            ("organisation_kind", "municipality"),
            ("municipality", "Olot"),
            ("member_since", "2018"),
        ];
        xmess
            .post("/n/xmess/organisations", &olot)
            .await
            .expect(303);
        app.catch_up().await;
        let olot = {
            let snapshot = app.site.snapshots.current();
            let viewer = ordit_kernel::Viewer::visitor();
            let head = snapshot.by_slug(&viewer, "organisation", "ajuntament-d-olot");
            head.expect("the organisation").id
        };
        let mut write = app.db().write(&app.operator()).await.expect("a write");
        let second = Grant::now(ada, Role::Technician, Reach::Organisation(olot));
        grant(&mut write, &second).await.expect("a mandate");
        write.commit().await.expect("a commit");
        let mail = received(&app, 1, LETTER).await.expect("a mail");
        let page = xmess.get(&path(mail)).await.expect(200);
        assert!(page.says("Pot ser de més d’un membre"));
        assert_eq!(page.attributes("#organisation_id option", "value").len(), 3);
        let chosen = page.attributes("#organisation_id option[selected]", "value");
        assert!(chosen.is_empty(), "{chosen:?}");
        let forwarded = "From: Tècnica <tecnica@xmess.example>\r\nSubject: Fwd: Acta\r\n\r\n\
             ---------- Forwarded message ---------\r\nFrom: Núria <nuria@salt.example>\r\n\
             Date: avui\r\nSubject: Acta\r\nTo: tecnica@xmess.example\r\n\r\nHola\r\n";
        let mail = received(&app, 2, forwarded).await.expect("a mail");
        let page = xmess.get(&path(mail)).await.expect(200);
        assert!(page.says("Núria <nuria@salt.example>") && page.says("Qui l’ha reenviat"));
        assert!(page.says("només pel domini de l’adreça"));
        assert_eq!(page.attributes("#with_whom", "value"), ["Núria"]);
    }
);

story!(
    a_neighbour_sees_nothing_of_it_and_whoever_looks_is_noted,
    MODULES,
    |app| {
        let (xmess, xpc, salt, ada) = with_ada(&app).await;
        let mail = received(&app, 1, LETTER).await.expect("a mail");
        let neighbours = format!("/n/xpc/intake/{mail}");
        xpc.get(&path(mail)).await.expect(403);
        xpc.get(&neighbours).await.expect(404);
        let put_aside = format!("{neighbours}/put-aside");
        xpc.post(&put_aside, &[]).await.expect(404);
        xpc.post(&neighbours, &[("subject", "x")]).await.expect(404);
        assert!(
            xpc.get("/n/xpc/intake")
                .await
                .expect(200)
                .says("Per mirar (0)")
        );
        let member = app
            .someone(Role::Technician, Reach::Organisation(salt))
            .await;
        member.get(INTAKE).await.expect(403);
        let looked = format!("access_log WHERE entry_id = '{ada}'");
        let before = count(&app, "access_log").await;
        xmess.get(&path(mail)).await.expect(200);
        assert_eq!(count(&app, "access_log").await, before + 1);
        if app.db().backend() == sea_orm::DbBackend::Postgres {
            assert_eq!(count(&app, &looked).await, 1);
        }
    }
);
