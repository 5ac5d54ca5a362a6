//! Links to the pages of a list, which keep everything else in the address.

use ordit_kernel::{Page, PageRequest};

use super::{Query, Visit};

/// The pages of a list as `pagination.html` shows them.
#[derive(Clone, Debug)]
pub struct Pager {
    pub number: usize,
    pub pages: usize,
    pub previous: Option<String>,
    pub next: Option<String>,
    pub steps: Vec<Step>,
}

/// A page to go to, or pages left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    To {
        number: usize,
        href: String,
        is_current: bool,
    },
    Gap,
}

const KEY: &str = "page";

impl Pager {
    /// The page that the address asks for.
    pub fn asked(query: &Query, size: usize) -> PageRequest {
        let number = query
            .get(KEY)
            .and_then(|number| number.parse().ok())
            .unwrap_or(1);
        PageRequest::new(number, size)
    }

    /// The links around a page of a list.
    pub fn new<T>(visit: &Visit, page: &Page<T>) -> Self {
        Self::around(&visit.path, &visit.query, page.request.number, page.pages())
    }

    fn around(path: &str, query: &Query, number: usize, pages: usize) -> Self {
        let href = |number: usize| match number {
            1 => query.without_key(KEY).to_href(path),
            _ => query.setting(KEY, &number.to_string()).to_href(path),
        };
        let mut steps = Vec::new();
        let mut last = 0;
        for step in shown(number, pages) {
            if step > last + 1 {
                steps.push(Step::Gap);
            }
            steps.push(Step::To {
                number: step,
                href: href(step),
                is_current: step == number,
            });
            last = step;
        }
        let previous = (number > 1).then(|| href((number - 1).min(pages)));
        let next = (number < pages).then(|| href(number + 1));
        Self {
            number,
            pages,
            previous,
            next,
            steps,
        }
    }
}

/// The first, the last, and two on either side.
fn shown(number: usize, pages: usize) -> impl Iterator<Item = usize> {
    (1..=pages).filter(move |page| *page == 1 || *page == pages || page.abs_diff(number) <= 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_keep_the_filters_and_leave_far_pages_out() {
        let query = Query::parse("county=17&page=5");
        let pager = Pager::around("/directory", &query, 5, 40);
        let numbers: Vec<Option<usize>> = pager
            .steps
            .iter()
            .map(|step| match step {
                Step::To { number, .. } => Some(*number),
                Step::Gap => None,
            })
            .collect();
        let expected = [
            Some(1),
            None,
            Some(3),
            Some(4),
            Some(5),
            Some(6),
            Some(7),
            None,
            Some(40),
        ];
        assert_eq!(numbers, expected);
        assert_eq!(pager.next.as_deref(), Some("/directory?county=17&page=6"));
        assert_eq!(
            pager.previous.as_deref(),
            Some("/directory?county=17&page=4")
        );
    }

    #[test]
    fn the_first_page_has_the_plain_address_and_a_page_past_the_end_leads_back() {
        let first = Pager::around("/d", &Query::default(), 2, 2);
        assert_eq!((first.previous.as_deref(), first.next), (Some("/d"), None));
        let past = Pager::around("/d", &Query::parse("page=9"), 9, 2);
        assert_eq!(past.previous.as_deref(), Some("/d?page=2"));
        assert_eq!(Pager::asked(&Query::parse("page=x"), 50).number, 1);
    }
}
