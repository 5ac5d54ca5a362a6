//! What is in a mailbox comes in once, and stays on the server.

use ordit_testkit::story;

use super::*;
use crate::world::{ALL, beside, member, network};

story!(
    mails_are_read_once_and_left_marked_on_the_server,
    ALL,
    |app| {
        let server = ImapServer::start().await;
        network(&app, "alfa", "Xarxa Alfa").await;
        server.deliver("ada", letter("Primer"));
        server.deliver("ada", letter("Segon"));
        let app = reading(app, &[server.mailbox("alfa", "ada")]);
        read(&app).await;
        assert_eq!(drafts(app.db()).await, ["Primer", "Segon"]);
        let marks = server.mails("ada", "");
        assert!(
            marks.len() == 2 && marks.iter().all(|name| name.ends_with(",S")),
            "{marks:?}"
        );
        server.deliver("ada", letter("Tercer"));
        read(&app).await;
        read(&app).await;
        assert_eq!(drafts(app.db()).await, ["Primer", "Segon", "Tercer"]);
        // The server numbers everything anew: what was read is recognised.
        server.number_anew("ada");
        server.deliver("ada", letter("Quart"));
        read(&app).await;
        assert_eq!(
            drafts(app.db()).await,
            ["Primer", "Segon", "Tercer", "Quart"]
        );
        assert_eq!(server.mails("ada", "").len(), 4, "nothing is deleted");
        let coordinator = app.coordinator().await;
        let list = coordinator.get("/n/alfa/intake").await.expect(200);
        assert!(list.says("Per mirar (4)") && list.says("S’ha llegit per última vegada"));
        let desk = coordinator.get("/desk").await.expect(200);
        assert!(desk.says("Han entrat 4 correus per mirar"));
    }
);

story!(
    what_was_taken_is_moved_where_the_folder_is_there,
    ALL,
    |app| {
        let server = ImapServer::start().await;
        network(&app, "alfa", "Xarxa Alfa").await;
        server.deliver("ada", letter("Primer"));
        server.make_folder("ada", "Ordit");
        let app = reading(app, &[server.mailbox("alfa", "ada")]);
        read(&app).await;
        server.deliver("ada", letter("Segon"));
        read(&app).await;
        assert_eq!(drafts(app.db()).await, ["Primer", "Segon"]);
        assert_eq!(server.mails("ada", "").len(), 0);
        assert_eq!(server.mails("ada", "Ordit").len(), 2);
    }
);

story!(
    large_and_broken_mails_are_told_of_and_stop_nothing,
    ALL,
    |app| {
        let server = ImapServer::start().await;
        let alfa = network(&app, "alfa", "Xarxa Alfa").await;
        member(&app, alfa, "Ajuntament de Salt", "Salt").await;
        let large = format!(
            "{}{}",
            letter("Enorme"),
            "Molt de text.\r\n".repeat(1_900_000)
        );
        server.deliver("ada", large);
        let broken: &[u8] = b"From: \xff\xfe <x@\xff>\r\nSubject: =?utf-8?b?\xff\xff?=\r\n\
            Content-Type: multipart/mixed; boundary=\"b\r\n\r\n--b\r\nContent-Type: \xff\r\n\r\n\x00";
        server.deliver("ada", broken);
        server.deliver("ada", letter("Petit"));
        let app = reading(app, &[server.mailbox("alfa", "ada")]);
        read(&app).await;
        let came = came_in(app.db()).await;
        assert_eq!(came.len(), 3, "{came:?}");
        let too_large = (
            "Enorme".to_owned(),
            "put_aside".to_owned(),
            Some("too_large".to_owned()),
        );
        assert_eq!(came[0], too_large);
        assert_eq!((came[2].0.as_str(), came[2].1.as_str()), ("Petit", "draft"));
        let coordinator = app.coordinator().await;
        let aside = coordinator.get("/n/alfa/intake?state=put_aside").await;
        assert!(aside.expect(200).says("És massa gran"));
    }
);

story!(of_two_nodes_one_reads_and_nothing_comes_twice, ALL, |app| {
    let server = ImapServer::start().await;
    network(&app, "alfa", "Xarxa Alfa").await;
    for number in 0..12 {
        server.deliver("ada", letter(&format!("Carta {number:02}")));
    }
    let app = reading(app, &[server.mailbox("alfa", "ada")]);
    let other = beside(&app).await;
    app.clock.advance(A_WHILE_SECONDS);
    tokio::join!(read_on(app.db(), &app), read_on(&other, &app));
    read(&app).await;
    let found = drafts(app.db()).await;
    let expected: Vec<String> = (0..12).map(|number| format!("Carta {number:02}")).collect();
    assert_eq!(found, expected);
});
