//! From whom a mail was that somebody forwarded in the text of another; pure.

/// A forwarded mail stands near the beginning.
const LINES_LOOKED_AT: usize = 400;
/// Its few headers stand together.
const LINES_TOGETHER: usize = 8;

/// What mail programs put before the subject of what they forward.
const PREFIXES: &[&str] = &["fwd:", "fw:", "rv:", "reenv:", "tr:", "wg:", "birb:", "i:"];
/// What they write above it.
const MARKS: &[&str] = &[
    "forwarded message",
    "missatge reenviat",
    "mensaje reenviado",
    "birbidalitako mezua",
    "message transféré",
    "mensaje original reenviado",
];
/// What they call the sender.
const FROM: &[&str] = &["from", "de", "nork", "igorlea", "von"];
/// What they call the other headers.
const OTHERS: &[&str] = &[
    "date",
    "data",
    "fecha",
    "sent",
    "enviat",
    "enviado",
    "enviat el",
    "enviado el",
    "to",
    "a",
    "per a",
    "para",
    "nori",
    "subject",
    "assumpte",
    "tema",
    "asunto",
    "gaia",
    "cc",
    "bidalia",
    "reply-to",
    "eguna",
];

/// What stands after the sender's label in a mail that was forwarded within this text: a name, an
/// address, or both. None where the mail forwards nothing; an answer quotes much the same, so
/// either its subject or a line of its text must say that it forwards.
pub fn sender<'a>(subject: &str, text: &'a str) -> Option<&'a str> {
    let lines: Vec<&str> = text.lines().take(LINES_LOOKED_AT).map(bare).collect();
    let mark = lines.iter().position(|line| {
        let line = line.to_lowercase();
        MARKS.iter().any(|mark| line.contains(mark)) && line.len() < 120
    });
    if mark.is_none() && !forwards(subject) {
        return None;
    }
    let first = mark.unwrap_or(0);
    (first..lines.len()).find_map(|position| {
        let value = labelled(lines[position], FROM)?;
        let after = lines[position + 1..].iter().take(LINES_TOGETHER);
        let others = after.filter(|line| labelled(line, OTHERS).is_some());
        (others.count() >= 2).then_some(value)
    })
}

/// A subject without what programs put before it when they answer or forward.
pub fn plain_subject(subject: &str) -> &str {
    let mut plain = subject.trim();
    while let Some((before, rest)) = plain.split_once(':') {
        let mark = format!("{}:", before.trim().to_lowercase());
        let answers = ["re:", "r:", "rif:", "aw:", "sv:", "er:"];
        if !PREFIXES.contains(&mark.as_str()) && !answers.contains(&mark.as_str()) {
            break;
        }
        plain = rest.trim();
    }
    plain
}

fn forwards(subject: &str) -> bool {
    let subject = subject.trim().to_lowercase();
    PREFIXES.iter().any(|prefix| subject.starts_with(prefix))
}

/// A line without the marks of quoting and of bold letters.
fn bare(line: &str) -> &str {
    line.trim_start_matches(['>', ' ', '*', '\t', '|'])
        .trim_end()
}

/// What stands behind one of these labels.
fn labelled<'a>(line: &'a str, labels: &[&str]) -> Option<&'a str> {
    let (label, value) = line.split_once(':')?;
    let label = label.trim().trim_matches('*').to_lowercase();
    let value = value.trim().trim_matches('*').trim();
    (labels.contains(&label.as_str()) && !value.is_empty()).then_some(value)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ADA: &str = "Ada Ribas <ada@salt.example>";

    #[test]
    fn every_program_says_from_whom_it_was_in_its_own_way() {
        for (subject, text) in [
            (
                "Fwd: Conveni",
                "Mireu-vos-ho.\n\n---------- Forwarded message ---------\nFrom: Ada Ribas \
                 <ada@salt.example>\nDate: dl., 2 de març 2026\nSubject: Conveni\nTo: x@y.example",
            ),
            (
                "RV: Conveni",
                "Hola\n________________________________\n*De:* Ada Ribas <ada@salt.example>\n\
                 *Enviado el:* lunes\n*Para:* Xarxa\n*Asunto:* Conveni\n\nBon dia",
            ),
            (
                "Conveni",
                "Begin forwarded message:\n\n> From: Ada Ribas <ada@salt.example>\n\
                 > Subject: Conveni\n> Date: 2 March 2026\n> To: x@y.example",
            ),
            (
                "Fwd: Hitzarmena",
                "-------- Birbidalitako mezua --------\nGaia: Hitzarmena\nNork: Ada Ribas \
                 <ada@salt.example>\nData: 2026\nNori: x@y.example",
            ),
        ] {
            assert_eq!(sender(subject, text), Some(ADA), "{subject}");
        }
    }

    #[test]
    fn an_answer_quotes_and_forwards_nothing() {
        let quoted = "D'acord.\n\nFrom: Xarxa <x@alfa.example>\nSent: Monday\nTo: Ada\nSubject: A";
        assert_eq!(sender("Re: Conveni", quoted), None);
        assert_eq!(sender("Fwd: Conveni", "De: Ada\nva dir que sí"), None);
        assert_eq!(sender("Fwd: Conveni", ""), None);
    }

    #[test]
    fn a_subject_is_what_it_is_about() {
        assert_eq!(
            plain_subject("Re: RV: Fwd: Conveni: annex"),
            "Conveni: annex"
        );
        assert_eq!(plain_subject("Reunió: dilluns"), "Reunió: dilluns");
        assert_eq!(plain_subject("Re:"), "");
    }

    proptest! {
        #[test]
        fn what_is_found_stands_in_the_text(subject in "\\PC{0,20}", text in "(\\PC|\\n){0,200}") {
            if let Some(found) = sender(&subject, &text) {
                prop_assert!(text.contains(found) && !found.is_empty());
            }
            prop_assert!(subject.contains(plain_subject(&subject)));
        }
    }
}
