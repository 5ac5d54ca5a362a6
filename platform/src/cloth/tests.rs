//! The drawing stays in its box, holds every crossing once, and is small.

use std::io::Write;

use askama::Template;
use flate2::{Compression, write::GzEncoder};
use ordit_kernel::{Id, Lang};
use proptest::prelude::*;
use uuid::Uuid;

use super::{
    Bundle, Crossing, Direction, Drawing, Figure, Frame, Label, Labels, MOST_THREADS, Month,
    PAGE_WIDTH, PHONE_WIDTH, Span, Stretch, Weave, Words, draw, passages,
};

/// A figure of a wide window and one of a phone, as a page holds them.
#[derive(Template)]
#[template(
    source = r#"{% import "cloth.html" as cloth %}
{% call cloth::figure(wide, "wide", Lang::Ca, "El teixit") %}{% endcall %}
{% call cloth::figure(narrow, "narrow", Lang::Ca, "El teixit") %}{% endcall %}"#,
    ext = "html"
)]
struct Page {
    wide: Figure,
    narrow: Figure,
}

const NETWORK: Id = Id(Uuid::nil());

fn id(thread: usize) -> Id {
    Id(Uuid::from_u128(thread as u128 + 1))
}

/// Every month of which the pattern says so.
fn weave(threads: usize, months: i32, is_in: impl Fn(usize, i32) -> Crossing) -> Weave {
    let first: Month = "2023-12".parse().expect("a month");
    let time = Span {
        first,
        last: first.plus(months - 1),
    };
    let (_, spans) = passages(time);
    let of_each: Vec<Vec<Id>> = (0..threads).map(|thread| vec![id(thread)]).collect();
    let mut stretches = Vec::new();
    for (thread, month) in (0..threads).flat_map(|one| (0..months).map(move |month| (one, month))) {
        let crossing = is_in(thread, month);
        let month = first.plus(month);
        let time = Span {
            first: month,
            last: month,
        };
        let is_sure = crossing == Crossing::Woven;
        if crossing != Crossing::Bare {
            stretches.push(Stretch {
                network: NETWORK,
                entry: id(thread),
                time,
                is_sure,
            });
        }
    }
    Weave::of(&of_each, &spans, &stretches)
}

fn bundles(threads: usize, size: usize) -> Vec<Bundle> {
    let sizes = (0..threads)
        .step_by(size.max(1))
        .map(|first| size.max(1).min(threads - first));
    sizes
        .map(|threads| Bundle {
            threads,
            label_chars: 18,
        })
        .collect()
}

/// Each line of a path as its two ends.
fn lines(path: &str) -> Vec<((i32, i32), (i32, i32))> {
    let spaced: String = path
        .replace('-', " -")
        .chars()
        .flat_map(|letter| match letter.is_ascii_alphabetic() {
            true => vec![' ', letter, ' '],
            false => vec![letter],
        })
        .collect();
    let mut words = spaced.split_whitespace();
    let mut at = (0, 0);
    let mut lines = Vec::new();
    while let Some(command) = words.next() {
        let mut number = || {
            words
                .next()
                .and_then(|word| word.parse::<i32>().ok())
                .expect("a number")
        };
        match command {
            "M" => at = (number(), number()),
            "m" => at = (at.0 + number(), at.1 + number()),
            "h" | "v" => {
                let length = number();
                let end = match command {
                    "h" => (at.0 + length, at.1),
                    _ => (at.0, at.1 + length),
                };
                lines.push((at, end));
                at = end;
            }
            other => panic!("{other} in {path}"),
        }
    }
    lines
}

fn is_inside(drawing: &Drawing, path: &str, width: i32) -> bool {
    let half = width / 2;
    lines(path)
        .into_iter()
        .flat_map(|(start, end)| [start, end])
        .all(|(x, y)| {
            x >= half && y >= half && x + half <= drawing.width && y + half <= drawing.height
        })
}

fn any_frame() -> impl Strategy<Value = Frame> {
    let direction = prop_oneof![Just(Direction::Upright), Just(Direction::Lying)];
    let words = prop_oneof![
        Just(Words::None),
        Just(Words::Bundles),
        (0usize..40).prop_map(|longest_chars| Words::Threads { longest_chars }),
    ];
    let width = prop_oneof![Just(PAGE_WIDTH), Just(PHONE_WIDTH)];
    (direction, words, width).prop_filter_map(
        "an upright cloth is wide",
        |(direction, words, width)| {
            let is_possible = direction == Direction::Lying || width == PAGE_WIDTH;
            is_possible.then_some(Frame {
                direction,
                width,
                words,
            })
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_drawing_stays_in_its_box_and_holds_every_crossing_once(
        threads in 1usize..=MOST_THREADS, months in 1i32..=48, size in 3usize..40,
        frame in any_frame(), seed in any::<u64>(),
    ) {
        let crossing = |thread: usize, month: i32| {
            match (seed >> ((thread * 7 + month as usize * 3) % 61)) % 3 {
                0 => Crossing::Bare,
                1 => Crossing::Perhaps,
                _ => Crossing::Woven,
            }
        };
        let weave = weave(threads, months, crossing);
        let drawing = draw(&weave, &bundles(threads, size), &frame);
        prop_assert!(drawing.width <= frame.width, "{drawing:?}");
        prop_assert!(is_inside(&drawing, &drawing.warp, drawing.warp_width));
        prop_assert!(is_inside(&drawing, &drawing.over, drawing.warp_width));
        prop_assert!(is_inside(&drawing, &drawing.perhaps, drawing.stitch_width()));
        prop_assert_eq!(lines(&drawing.warp).len(), threads);
        let of_thread = |thread| (0..months as usize).map(move |month| (thread, month));
        let open = (0..threads).flat_map(of_thread).filter(|(thread, month)| {
            weave.crossing(*thread, *month) == Crossing::Perhaps
        });
        prop_assert_eq!(lines(&drawing.perhaps).len(), open.count());
        for (month, path) in drawing.passages.iter().enumerate() {
            prop_assert!(is_inside(&drawing, path, drawing.weft_width));
            prop_assert_eq!(woven(&drawing, path), weft(&weave, month));
        }
    }

    #[test]
    fn names_stand_in_the_box(
        threads in 1usize..=MOST_THREADS, size in 3usize..40, frame in any_frame()
    ) {
        let weave = weave(threads, 36, |_, _| Crossing::Woven);
        let drawing = draw(&weave, &bundles(threads, size), &frame);
        let places = drawing.bundle_places.iter().chain(&drawing.passage_places);
        let places = places.chain(&drawing.thread_places);
        for place in places {
            let is_beside = (0..drawing.width).contains(&place.x);
            let is_in = is_beside && (0..=drawing.height).contains(&place.y);
            prop_assert!(is_in, "{place:?} of {} x {}", drawing.width, drawing.height);
        }
    }
}

/// The threads over which the lines of a passage go.
fn woven(drawing: &Drawing, path: &str) -> Vec<usize> {
    let is_upright = drawing.direction == Direction::Upright;
    let across = |point: (i32, i32)| if is_upright { point.0 } else { point.1 };
    let warp: Vec<i32> = lines(&drawing.warp)
        .into_iter()
        .map(|(start, _)| across(start))
        .collect();
    let runs = lines(path);
    let is_under = |at: &i32| {
        runs.iter()
            .any(|(start, end)| (across(*start)..=across(*end)).contains(at))
    };
    (0..warp.len())
        .filter(|thread| is_under(&warp[*thread]))
        .collect()
}

fn weft(weave: &Weave, passage: usize) -> Vec<usize> {
    let is_woven = |thread: &usize| weave.crossing(*thread, passage) == Crossing::Woven;
    (0..weave.threads()).filter(is_woven).collect()
}

#[test]
fn a_full_cloth_with_names_is_small() {
    // The worst case: nothing is like its neighbour, so nothing shrinks well.
    let mut state = 2030u64;
    let noise: Vec<bool> = (0..MOST_THREADS * 36)
        .map(|_| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            state >> 63 == 1
        })
        .collect();
    let weave = weave(MOST_THREADS, 36, |thread, month| {
        match noise[thread * 36 + month as usize] {
            true => Crossing::Woven,
            false => Crossing::Bare,
        }
    });
    let label = |text: String| Label::plain(text, Lang::Ca).to(Some("/o/ajuntament".to_owned()));
    let labels = Labels {
        passages: (0..36).map(|month| label(format!("mes {month}"))).collect(),
        bundles: (0..12)
            .map(|bundle| label(format!("Comarca {bundle}")))
            .collect(),
        threads: (0..MOST_THREADS)
            .map(|thread| label(format!("Ajuntament {:x}", thread * 7_919)))
            .collect(),
    };
    let words = Words::Threads { longest_chars: 28 };
    let figure = |direction, width| {
        let frame = Frame {
            direction,
            width,
            words,
        };
        Figure::new(draw(&weave, &bundles(MOST_THREADS, 10), &frame), &labels)
    };
    let wide = figure(Direction::Upright, PAGE_WIDTH);
    let narrow = figure(Direction::Lying, PHONE_WIDTH);
    let html = Page { wide, narrow }.render().expect("a page");
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    packed.write_all(html.as_bytes()).expect("memory");
    let bytes = packed.finish().expect("memory").len();
    assert!((1_000..=15_000).contains(&bytes), "{bytes} bytes");
    assert_eq!(html.matches("class=\"cloth-weft\"").count(), 2);
    assert!(!html.contains("style="));
}

#[test]
fn a_passage_is_one_path_that_goes_on_over_neighbours() {
    let weave = weave(5, 2, |thread, month| match (thread, month) {
        (3, _) | (_, 1) => Crossing::Bare,
        _ => Crossing::Woven,
    });
    let frame = Frame {
        direction: Direction::Upright,
        width: PAGE_WIDTH,
        words: Words::None,
    };
    let drawing = draw(&weave, &bundles(5, 5), &frame);
    assert_eq!(drawing.passages.len(), 2);
    assert_eq!(lines(&drawing.passages[0]).len(), 2);
    assert_eq!(drawing.passages[1], "");
    assert_eq!(lines(&drawing.over).len(), 1);
}

#[test]
fn a_thread_of_several_entries_counts_each_once() {
    let month: Month = "2026-01".parse().expect("a month");
    let time = Span {
        first: month,
        last: month.plus(2),
    };
    let stretch = |entry, first: i32, is_sure| Stretch {
        network: NETWORK,
        entry: id(entry),
        time: Span {
            first: month.plus(first),
            last: month.plus(2),
        },
        is_sure,
    };
    let told = [
        stretch(0, 0, true),
        stretch(0, 1, true),
        stretch(1, 0, false),
        stretch(1, 1, true),
    ];
    let (_, spans) = passages(time);
    let weave = Weave::of(&[vec![id(0), id(1)], vec![id(2)]], &spans, &told);
    let counts: Vec<_> = (0..3).map(|passage| weave.entries(0, passage)).collect();
    assert_eq!(counts, [(1, 1), (2, 0), (2, 0)]);
    assert_eq!(weave.crossing(1, 2), Crossing::Bare);
}
