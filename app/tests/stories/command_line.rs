//! The command line as operators use it: exit codes, dry runs, exports that come back unchanged.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Output, Stdio},
};

fn ordit(data: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ordit"));
    command
        .args(arguments)
        .env("LANG", "ca_ES.UTF-8")
        .env_remove("LC_ALL");
    if !arguments.contains(&"--help") {
        command.arg("--data").arg(data);
    }
    command.output().expect("the program runs")
}

fn text(output: &Output) -> String {
    let both = [output.stdout.clone(), output.stderr.clone()].concat();
    String::from_utf8_lossy(&both).into_owned()
}

#[track_caller]
fn ends(output: &Output, code: i32) -> String {
    assert_eq!(output.status.code(), Some(code), "{}", text(output));
    text(output)
}

fn folder_with(sheet: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("organitzacions.csv");
    std::fs::write(&file, sheet).expect("a sheet");
    let path = file.display().to_string();
    (folder, path)
}

const SHEET: &str = "Nom;Tipus;Municipi;Membre des de\n\
    Ajuntament d'Artés;Ajuntament;Artes;2017-05-17\n\
    Ajuntament de l'Hospitalet;Ajuntament;\"Hospitalet de Llobregat, l'\";2018\n\
    Ajuntament d'Enlloc;Ajuntament;Enllocvell;2019\n";

#[test]
fn wrong_usage_ends_with_2_and_help_with_0() {
    let folder = tempfile::tempdir().expect("a folder");
    ends(&ordit(folder.path(), &["nonsense"]), 2);
    let help = ends(&ordit(folder.path(), &["--help"]), 0);
    assert!(help.contains("import") && help.contains("backup"), "{help}");
    for (wrong, told) in [
        (
            &["import", "x.csv", "--network", "x", "--noun", "foo"][..],
            "group_member",
        ),
        (
            &["export", "--network", "x", "--noun", "foo"],
            "activity_owner",
        ),
        (&["export", "--network", "x", "--lang", "fr"], "eu"),
        (&["export", "--network", "x", "--format", "pdf"], "geojson"),
        (&["serve", "--public-url", "ftp://x.example"], "https://"),
    ] {
        let refused = ends(&ordit(folder.path(), wrong), 2);
        assert!(refused.contains(told), "{refused}");
    }
}

#[test]
fn a_mistyped_folder_is_not_made_an_instance() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("mistyped");
    for wrong in [
        &["check"][..],
        &["reindex"],
        &["export", "--network", "x"],
        &["import", "x.csv", "--network", "x"],
        &["backup", "x.backup"],
    ] {
        let refused = ends(&ordit(&data, wrong), 1);
        assert!(refused.contains("--data"), "{refused}");
    }
    assert!(!data.exists());
}

#[test]
fn one_program_serves_a_folder_and_what_it_made_holds() {
    let folder = tempfile::tempdir().expect("a folder");
    let serve = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ordit"));
        command.args(["serve", "--listen", "127.0.0.1:0", "--data"]);
        command.arg(folder.path()).stdout(Stdio::piped());
        command
    };
    let mut first = serve().spawn().expect("the program runs");
    let mut told = BufReader::new(first.stdout.take().expect("its words"));
    let mut line = String::new();
    told.read_line(&mut line).expect("its address");
    let second = serve().output().expect("the program runs");
    let refused = ends(&second, 1);
    while !line.contains("signs in once") {
        assert_ne!(told.read_line(&mut line).expect("its words"), 0, "{line}");
    }
    first.kill().expect("it was running");
    first.wait().expect("its end");
    assert!(refused.contains("--data"), "{refused}");
    let whole = ends(&ordit(folder.path(), &["check"]), 0);
    assert!(whole.contains("everything holds"), "{whole}");
    // Whoever comes in first is listed before they give an address.
    let list = ends(&ordit(folder.path(), &["user", "list"]), 0);
    assert!(
        list.contains("\tno address\tcoordination of every network\n"),
        "{list}"
    );
}

#[test]
fn a_mail_server_is_named_whole_or_refused_without_telling_its_password() {
    let folder = tempfile::tempdir().expect("a folder");
    let serve = |more: &[&str]| {
        let start = ["serve", "--listen", "127.0.0.1:0"];
        ordit(folder.path(), &[&start, more].concat())
    };
    let server = "smtps://ordit:hunter2@mail.example";
    let alone = ends(&serve(&["--smtp", server]), 2);
    assert!(alone.contains("--mail-from"), "{alone}");
    let from = ["--mail-from", "ordit@xarxa.example"];
    let wrong = "https://ordit:hunter2@mail.example";
    let refused = ends(&serve(&[&["--smtp", wrong], &from[..]].concat()), 1);
    assert!(refused.contains("smtps://user:password@host"), "{refused}");
    let nobody = ends(&serve(&["--smtp", server, "--mail-from", "ordit"]), 1);
    assert!(nobody.contains("--mail-from"), "{nobody}");
    assert!(![alone, refused, nobody].concat().contains("hunter2"));
}

#[test]
fn people_are_invited_given_mandates_and_shut_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let run = |arguments: &[&str]| ordit(folder.path(), arguments);
    let ada = "ada@salt.example";
    ends(&run(&["user", "invite", "ada", "--name", "Ada"]), 2);
    let chief = ["user", "invite", ada, "--name", "Ada", "--role", "chief"];
    ends(&run(&chief), 2);
    let nowhere = ["mandate", "grant", ada, "--role", "coordination"];
    ends(&run(&nowhere), 1);
    let invited = [
        "user",
        "invite",
        ada,
        "--name",
        "Ada Ribas",
        "--role",
        "coordination",
    ];
    ends(&run(&invited), 0);
    let list = ends(&run(&["user", "list"]), 0);
    let line = format!("{ada}\tAda Ribas\tinvited\tcoordination of every network");
    assert!(list.contains(&line), "{list}");
    let secretariat = ["--role", "technical_secretariat"];
    ends(
        &run(&[&["mandate", "grant", ada][..], &secretariat].concat()),
        0,
    );
    let list = ends(&run(&["user", "list"]), 0);
    assert!(
        list.contains("technical_secretariat of every network"),
        "{list}"
    );
    ends(
        &run(&[&["mandate", "end", ada][..], &secretariat].concat()),
        0,
    );
    ends(
        &run(&[&["mandate", "end", ada][..], &secretariat].concat()),
        1,
    );
    ends(&run(&["user", "disable", "b@salt.example"]), 1);
    ends(&run(&["user", "disable", "Ada@salt.example"]), 0);
    let list = ends(&run(&["user", "list"]), 0);
    assert!(list.contains("\tdisabled\t"), "{list}");
}

#[test]
fn a_mandate_is_told_with_its_dates_and_given_once() {
    let (folder, path) = folder_with(SHEET);
    let data = folder.path().join("data");
    let run = |arguments: &[&str]| ordit(&data, arguments);
    let make = ["--network", "salt", "--create-network", "Xarxa de Salt"];
    ends(&run(&[&["import", &path][..], &make].concat()), 0);
    let ada = "ada@salt.example";
    ends(&run(&["user", "invite", ada, "--name", "Ada Ribas"]), 0);
    let grant = |dates: &[&str]| {
        let role = ["--role", "technical_secretariat", "--network", "salt"];
        run(&[&["mandate", "grant", ada][..], &role, dates].concat())
    };
    let was = ends(&grant(&["--until", "2020"]), 0);
    assert!(
        was.contains("was technical_secretariat until 2020"),
        "{was}"
    );
    let list = ends(&run(&["user", "list"]), 0);
    assert!(!list.contains("technical_secretariat"), "{list}");
    let to_come = ["--from", "2999-03", "--until", "2999-12"];
    for _ in 0..2 {
        let will = ends(&grant(&to_come), 0);
        assert!(
            will.contains("will be technical_secretariat from 2999-03"),
            "{will}"
        );
    }
    let refused = ends(&grant(&["--until", "3001"]), 1);
    assert!(refused.contains("end that first"), "{refused}");
    let list = ends(&run(&["user", "list"]), 0);
    let line = "technical_secretariat of salt from 2999-03 until 2999-12\n";
    assert!(list.contains(line), "{list}");
}

#[test]
fn a_dry_run_writes_nothing_and_strict_refuses_what_is_doubtful() {
    let (folder, path) = folder_with(SHEET);
    let data = folder.path().join("data");
    let new = [
        "import",
        &path,
        "--network",
        "prova",
        "--create-network",
        "Xarxa de prova",
    ];
    let dry = ends(&ordit(&data, &[&new[..], &["--dry-run"]].concat()), 0);
    assert!(dry.contains("Enllocvell"), "{dry}");
    let strict = ends(&ordit(&data, &[&new[..], &["--strict"]].concat()), 1);
    assert!(strict.contains("C4"), "the cell is named: {strict}");
    let absent = ends(&ordit(&data, &["import", &path, "--network", "prova"]), 1);
    assert!(absent.contains("--create-network"), "{absent}");
    let done = ends(&ordit(&data, &new), 0);
    assert!(done.trim_end().ends_with("Escrites 2"), "{done}");
}

#[test]
fn a_guess_is_told_at_the_terminal() {
    let (folder, path) = folder_with("Nom;Municipi;Color\nAjuntament de Salt;Salt;blau\n");
    let data = folder.path().join("data");
    let new = ["--network", "prova", "--create-network", "Prova"];
    let dry = ends(
        &ordit(
            &data,
            &[&["import", &path][..], &new, &["--dry-run"]].concat(),
        ),
        0,
    );
    let guess = "Ajuntament de Salt Tipus, endevinat per «Nom»: Ajuntament";
    assert!(dry.contains(guess), "{dry}");
    let left = "organitzacions · Columnes que no es llegeixen: Color";
    assert!(dry.contains(left), "{dry}");
}

#[test]
fn what_is_exported_comes_back_unchanged_and_a_correction_is_one_difference() {
    let (folder, path) = folder_with(SHEET);
    let data = folder.path().join("data");
    let new = [
        "import",
        &path,
        "--network",
        "prova",
        "--create-network",
        "Xarxa de prova",
    ];
    ends(&ordit(&data, &new), 0);
    for format in ["csv", "xlsx"] {
        let out = folder.path().join(format!("organitzacions.{format}"));
        let out = out.display().to_string();
        let export = [
            "export",
            "--network",
            "prova",
            "--format",
            format,
            "--out",
            &out,
        ];
        ends(&ordit(&data, &export), 0);
        let back = ends(&ordit(&data, &["import", &out, "--network", "prova"]), 0);
        assert!(back.trim_end().ends_with("Escrites 0"), "{back}");
    }
    let corrected = folder.path().join("organitzacions.csv");
    let sheet = std::fs::read_to_string(&corrected).expect("the export");
    std::fs::write(&corrected, sheet.replace("\"2018\"", "\"2018-06\"")).expect("a correction");
    let done = ends(&ordit(&data, &["import", &path, "--network", "prova"]), 0);
    assert!(done.trim_end().ends_with("Escrites 1"), "{done}");
    let json = ordit(&data, &["export", "--network", "prova", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    assert_eq!(json["items"].as_array().map(Vec::len), Some(2));
    let geo = ["export", "--network", "prova", "--format", "geojson"];
    let geo: serde_json::Value =
        serde_json::from_slice(&ordit(&data, &geo).stdout).expect("GeoJSON");
    let longitudes = geo["features"].as_array().expect("features").iter();
    let mut longitudes = longitudes.map(|own| own["geometry"]["coordinates"][0].as_f64());
    assert!(
        longitudes.all(|own| own.is_some_and(|own| own > 1.0 && own < 3.0)),
        "{geo}"
    );
    ends(&ordit(&data, &["check"]), 0);
}

#[test]
fn who_is_in_groups_goes_out_and_comes_back_by_the_command_line() {
    let (folder, path) = folder_with(SHEET);
    let data = folder.path().join("data");
    let network = ["--network", "prova", "--create-network", "Prova"];
    ends(
        &ordit(&data, &[&["import", &path][..], &network].concat()),
        0,
    );
    let bring = |name: &str, sheet: &str| {
        let file = folder.path().join(name);
        std::fs::write(&file, sheet).expect("a sheet");
        let file = file.display().to_string();
        let done = ends(&ordit(&data, &["import", &file, "--network", "prova"]), 0);
        done.trim_end().to_owned()
    };
    bring("grups.csv", "Grup;Tipus de grup\nEnergia;Grup de treball\n");
    let sheet = "Grup;Entitat;Paper\nEnergia;Ajuntament d'Artés;Coordinació\n\
                 Energia;Ajuntament de l'Hospitalet;Membre\n";
    let done = bring("membres de grups.csv", sheet);
    assert!(done.ends_with("Escrites 2"), "{done}");
    let export = |format| {
        let noun = ["export", "--network", "prova", "--noun", "group_member"];
        ordit(&data, &[&noun[..], &["--format", format]].concat()).stdout
    };
    let text = String::from_utf8(export("csv")).expect("words");
    let done = bring("membres de grups.csv", &text);
    assert!(done.ends_with("Escrites 0"), "{text} {done}");
    let done = bring(
        "membres de grups.csv",
        &text.replace("Membre", "Facilitació"),
    );
    assert!(done.ends_with("Escrites 1"), "{done}");
    let json: serde_json::Value = serde_json::from_slice(&export("json")).expect("JSON");
    assert_eq!(json["items"][1]["role"], "facilitator", "{json}");
    ends(&ordit(&data, &["check"]), 0);
}

#[test]
fn shares_in_activities_go_out_and_come_back_by_the_command_line() {
    let (folder, path) = folder_with(SHEET);
    let data = folder.path().join("data");
    let network = ["--network", "prova", "--create-network", "Prova"];
    ends(
        &ordit(&data, &[&["import", &path][..], &network].concat()),
        0,
    );
    let bring = |name: &str, sheet: &str| {
        let file = folder.path().join(name);
        std::fs::write(&file, sheet).expect("a sheet");
        let file = file.display().to_string();
        let done = ends(&ordit(&data, &["import", &file, "--network", "prova"]), 0);
        done.trim_end().to_owned()
    };
    let activities = "Activitat;Tipus;Data\nTrobada;Jornada;2026-05-06\n";
    bring("activitats.csv", activities);
    let sheet = "Activitat;Entitat;Paper;Cost;Hores\nTrobada;Prova;Organitza;100;2\n\
                 Trobada;Ajuntament d'Artés;Acull;50,5;\n";
    let done = bring("qui organitza activitats.csv", sheet);
    assert!(done.ends_with("Escrites 2"), "{done}");
    let export = |format| {
        let noun = ["export", "--network", "prova", "--noun", "activity_owner"];
        ordit(&data, &[&noun[..], &["--format", format]].concat()).stdout
    };
    let text = String::from_utf8(export("csv")).expect("words");
    let done = bring("coorganitzacio.csv", &text);
    assert!(done.ends_with("Escrites 0"), "{text} {done}");
    let done = bring("coorganitzacio.csv", &text.replace("50,50", "60"));
    assert!(done.ends_with("Escrites 1"), "{done}");
    let json: serde_json::Value = serde_json::from_slice(&export("json")).expect("JSON");
    assert_eq!(json["items"][0]["hours"], "2:00", "{json}");
    assert_eq!(json["items"][1]["cost"], "60,00", "{json}");
    ends(&ordit(&data, &["check"]), 0);
}

#[test]
fn a_file_that_is_no_spreadsheet_gets_one_sentence() {
    let (folder, path) = folder_with("\u{0}\u{1}\u{2} no spreadsheet at all \u{0}");
    let data = folder.path().join("data");
    let new = [
        "import",
        &path,
        "--network",
        "prova",
        "--create-network",
        "Xarxa de prova",
    ];
    let told = ends(&ordit(&data, &new), 1);
    assert_eq!(told.trim().lines().count(), 1, "{told}");
}
