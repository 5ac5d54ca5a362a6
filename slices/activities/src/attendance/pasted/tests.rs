//! Lists as people paste them and as Teams, Zoom and Meet hand them over.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{
    super::rules::{LONGEST, Line},
    rules::{MOST_LINES, NoNames, read},
    titles::{TITLES, title},
};

const TEAMS: &str = "1. Summary
Meeting title\tTaula de compres
Attended participants\t3
Start time\t11/22/26, 10:00:00 AM
End time\t11/22/26, 12:01:12 PM
Meeting duration\t2h 1m 12s
Average attendance time\t1h 32m 5s

2. Participants
Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole
Núria Àvila\t11/22/26, 10:00:03 AM\t11/22/26, 12:01:12 PM\t2h 1m 9s\tnuria@x.example\tnuria@x.example\tOrganizer
Jon Etxe (Guest)\t11/22/26, 10:02:03 AM\t11/22/26, 12:01:02 PM\t1h 59m\t\t\tPresenter
Guest\t11/22/26, 10:03:03 AM\t11/22/26, 11:01:02 AM\t58m\t\t\tAttendee

3. In-Meeting Activities
Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole
Núria Àvila\t11/22/26, 10:00:03 AM\t11/22/26, 12:01:12 PM\t2h 1m 9s\tnuria@x.example\tOrganizer
Jon Etxe (Guest)\t11/22/26, 10:02:03 AM\t11/22/26, 11:00:02 AM\t58m\t\tPresenter
Jon Etxe (Guest)\t11/22/26, 11:02:03 AM\t11/22/26, 12:01:02 PM\t58m\t\tPresenter
";

/// The three titles of the blocks, and the line above the people, of other languages.
const TEAMS_ABROAD: [[&str; 4]; 3] = [
    [
        "1. Resum",
        "2. Participants",
        "3. Activitats de la reunió",
        "Nom\tPrimera unió\tDarrera sortida\tDurada de la reunió\tCorreu electrònic\tId. del participant (UPN)\tFunció",
    ],
    [
        "1. Resumen",
        "2. Participantes",
        "3. Actividades en la reunión",
        "Nombre\tPrimera unión\tÚltima salida\tDuración de la reunión\tCorreo electrónico\tId. de participante (UPN)\tRol",
    ],
    [
        "1. Laburpena",
        "2. Parte-hartzaileak",
        "3. Bilerako jarduerak",
        "Izena\tLehen sarrera\tAzken irteera\tBileraren iraupena\tPosta elektronikoa\tParte-hartzailearen IDa (UPN)\tRola",
    ],
];

fn line(name: &str, organisation: &str) -> Line {
    Line {
        name: name.to_owned(),
        organisation: organisation.to_owned(),
    }
}

fn lines(text: &str) -> Vec<Line> {
    read(text).expect("a list").lines
}

/// The names of a list that tells no organisations.
fn names(text: &str) -> Vec<String> {
    let named = |line: Line| {
        assert_eq!(line.organisation, "", "{text}");
        line.name
    };
    lines(text).into_iter().map(named).collect()
}

#[test]
fn a_list_is_read_as_people_paste_it() {
    let plain = "Maria Pla\tAjuntament de Salt\n\n- Berta Riu; Ajuntament de Celrà\n2. Jon Etxe, Irun\nAna Bo";
    let expected = [
        line("Maria Pla", "Ajuntament de Salt"),
        line("Berta Riu", "Ajuntament de Celrà"),
        line("Jon Etxe", "Irun"),
        line("Ana Bo", ""),
    ];
    assert_eq!(lines(plain), expected);
    assert_eq!(lines("Entitat;Nom\nSalt;Maria\n"), [line("Maria", "Salt")]);
    assert_eq!(
        lines("Cognoms;Nom;Talla;Entitat\nPla i Riu;Maria;M;Salt"),
        [line("Maria Pla i Riu", "Salt")]
    );
    assert_eq!(
        lines("Nom;Talla;Dieta\nMaria Pla;M;cap\n"),
        [line("Maria Pla", "")]
    );
    assert_eq!(
        lines("Participants\nMaria Pla;Salt\nJon \"Txiki; Irun"),
        [line("Maria Pla", "Salt"), line("Jon \"Txiki", "Irun")]
    );
}

#[test]
fn an_address_is_no_name_and_no_organisation() {
    assert_eq!(names("Joan X <joan@x.example>"), ["Joan X"]);
    assert_eq!(
        names("Joan X <joan@x.example>, Berta Y <berta@y.example>"),
        ["Joan X", "Berta Y"]
    );
    assert_eq!(
        lines("Joan X; joan@x.example; 93 123 45 67; 22@Barcelona"),
        [line("Joan X", "22@Barcelona")]
    );
    let read = read("maria@x.example\nJon Etxe").expect("a list");
    assert_eq!((read.lines, read.left_out), (vec![line("Jon Etxe", "")], 1));
}

#[test]
fn of_the_blocks_of_teams_the_people_are_read() {
    let people = ["Núria Àvila", "Jon Etxe", "Guest"];
    assert_eq!(names(TEAMS), people);
    let [summary, participants, activities, titles] = [
        "1. Summary",
        "2. Participants",
        "3. In-Meeting Activities",
        "Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole",
    ];
    for abroad in TEAMS_ABROAD {
        let text = TEAMS
            .replace(summary, abroad[0])
            .replace(participants, abroad[1])
            .replace(activities, abroad[2])
            .replace(titles, abroad[3]);
        assert_eq!(names(&text), people, "{text}");
    }
    // Without the headings, and the middle block alone.
    let middle = TEAMS.split("2. Participants\n").last().expect("a block");
    let middle = middle.split("3. In").next().expect("a block");
    assert_eq!(names(middle), people);
    assert_eq!(
        names(&format!("\u{feff}{}", TEAMS.replace('\n', "\r\n"))),
        people
    );
}

#[test]
fn zoom_is_read_with_its_meeting_and_without() {
    let people = "Núria Àvila,nuria@x.example,11/22/2026 10:00,11/22/2026 12:00,120,No\n\"Etxe, Jon\",,11/22/2026 10:01,11/22/2026 10:30,29,Yes\n\"Etxe, Jon\",,11/22/2026 10:40,11/22/2026 12:00,80,Yes\n";
    let titles = [
        "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest",
        "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest",
        "Nombre (nombre original),Correo electrónico,Hora para unirse,Hora de salida,Duración (minutos),Invitado",
        "Nom (nom original),Correu electrònic,Hora d’entrada,Hora de sortida,Durada (minuts),Convidat",
        "Izena (jatorrizko izena),Posta elektronikoa,Sartzeko ordua,Irteteko ordua,Iraupena (minutuak),Gonbidatua",
    ];
    let meetings = [
        "Topic,ID,Host,Duration (minutes),Start time,End time,Participants\nTaula,872 1,Núria Àvila,120,11/22/2026 10:00,11/22/2026 12:00,2\n\n",
        "ID de la reunión,Tema,Hora de inicio,Hora de finalización,Correo electrónico del usuario,Duración (minutos),Participantes\n872 1,Taula,x,y,nuria@x.example,120,2\n,,,\n",
        "Tema,ID de la reunió,Amfitrió,Durada (minuts),Hora d’inici,Participants\nTaula,872 1,Núria Àvila,120,x,2\n",
        "",
    ];
    for titles in titles {
        for meeting in meetings {
            let text = format!("{meeting}{titles}\n{people}");
            assert_eq!(names(&text), ["Núria Àvila", "Etxe, Jon"], "{text}");
        }
    }
}

#[test]
fn the_two_names_of_meet_are_one() {
    for titles in [
        "First name,Last name,Email,Duration,Time joined,Time exited",
        "Nom,Cognoms,Adreça electrònica,Durada,Hora d’entrada,Hora de sortida",
        "Nombre,Apellidos,Correo electrónico,Duración,Hora de entrada,Hora de salida",
    ] {
        let text = format!(
            "{titles}\nNúria,Àvila,nuria@x.example,1 hr,10:00 AM,11:00 AM\nJon,,,5 min,10:00 AM,10:05 AM\n"
        );
        assert_eq!(names(&text), ["Núria Àvila", "Jon"], "{text}");
    }
    assert_eq!(names("First name,Last name\nNúria,Àvila"), ["Núria Àvila"]);
}

#[test]
fn titles_without_one_for_names_are_told_back() {
    for (text, said) in [
        (
            "Email;Hora d’entrada\nm@x.example;10:00",
            "Email · Hora d’entrada",
        ),
        (
            "Qui;Entitat;Telèfon\nMaria;Salt;93",
            "Qui · Entitat · Telèfon",
        ),
        ("1. Summary\nMeeting title\tTaula\n", "1. Summary"),
    ] {
        assert_eq!(read(text), Err(NoNames(said.to_owned())), "{text}");
    }
    // A word of the table that stands for something else makes nobody a title.
    let plain = "Maria Pla;Ajuntament\nJon Etxe;Participant";
    let expected = [
        line("Maria Pla", "Ajuntament"),
        line("Jon Etxe", "Participant"),
    ];
    assert_eq!(lines(plain), expected);
}

/// Every word of the table.
fn words() -> Vec<&'static str> {
    let words = TITLES.iter().flat_map(|(_, words)| words.iter().copied());
    words.collect()
}

fn people() -> impl Strategy<Value = Vec<(String, String)>> {
    let name = "[A-ZÀÉÍÑ][a-zàéíñç]{3,9} [A-ZÀÉÍÑ][a-zàéíñç]{3,9}";
    let person = (name, "Entitat [A-Z][a-zàé]{3,9}");
    prop::collection::vec(person, 1..30)
}

/// A list as somebody or some program might write it, each line in its own way.
fn written(people: &[(String, String)], ways: &[(usize, bool, bool)]) -> String {
    let each = people.iter().zip(ways.iter().cycle());
    let row = |((name, organisation), (between, has_bullet, has_address)): (
        &(String, String),
        &(usize, bool, bool),
    )| {
        let bullet = if *has_bullet { "- " } else { "" };
        let address = if *has_address { " <a.b@x.example>" } else { "" };
        let between = ["\t", ";", ", ", "; "][*between];
        format!("{bullet}{name}{address}{between}{organisation}")
    };
    each.map(row).collect::<Vec<_>>().join("\n")
}

proptest! {
    #[test]
    fn whatever_is_pasted_is_read_within_its_bounds(text in "[a-z0-9.;,\t\n\"@()<> -]{0,300}|.{0,300}") {
        let Ok(read) = read(&text) else { return Ok(()) };
        prop_assert!(read.lines.len() <= MOST_LINES);
        for line in read.lines {
            prop_assert!(!line.name.is_empty() && line.name.chars().count() <= LONGEST);
            prop_assert!(!line.name.contains('\n'));
        }
    }

    #[test]
    fn nobody_of_a_list_is_lost_however_each_line_is_parted(
        people in people(),
        ways in prop::collection::vec((0usize..4, any::<bool>(), any::<bool>()), 1..8),
        has_titles in any::<bool>(),
    ) {
        let text = written(&people, &ways);
        let text = if has_titles { format!("Nom;Entitat\n{text}") } else { text };
        let read = read(&text).expect("a list");
        let found: BTreeSet<(String, String)> =
            read.lines.iter().map(|line| (line.name.clone(), line.organisation.clone())).collect();
        prop_assert_eq!(found, people.into_iter().collect::<BTreeSet<_>>());
        prop_assert_eq!(read.left_out, 0);
    }

    #[test]
    fn no_title_becomes_a_person(
        titles in prop::collection::vec(prop::sample::select(words()), 1..8),
        people in people(),
        between in prop::sample::select(vec!["\t", ";", ","]),
        is_repeated in any::<bool>(),
    ) {
        let header = titles.join(between);
        let rows = people.iter().map(|(name, _)| vec![name.as_str(); titles.len()].join(between));
        let rows = rows.collect::<Vec<_>>().join("\n");
        let again = if is_repeated { header.as_str() } else { "" };
        let text = format!("{header}\n{rows}\n{again}\n{rows}");
        match read(&text) {
            Ok(read) => {
                prop_assert!(read.lines.iter().all(|line| title(&line.name).is_none()), "{:?}", read);
                prop_assert!(read.lines.len() <= people.len());
            }
            Err(NoNames(said)) => prop_assert!(said.starts_with(titles[0])),
        }
    }
}
