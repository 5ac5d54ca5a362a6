//! Paging: no list is ever given whole.

/// Which page of a list is asked for; numbers start at 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageRequest {
    pub number: usize,
    pub size: usize,
}

impl PageRequest {
    /// A request that is always in bounds: page 1 or later, 1 to 200 items.
    pub fn new(number: usize, size: usize) -> Self {
        Self {
            number: number.max(1),
            size: size.clamp(1, 200),
        }
    }

    /// How many items come before this page.
    pub fn offset(self) -> usize {
        (self.number - 1).saturating_mul(self.size)
    }
}

/// One page of a list and the size of the whole.
#[derive(Clone, Debug)]
pub struct Page<T> {
    pub items: Vec<T>,
    pub total: usize,
    pub request: PageRequest,
}

impl<T> Page<T> {
    /// Cuts the asked page out of a whole list.
    pub fn cut(all: Vec<T>, request: PageRequest) -> Self {
        let total = all.len();
        let items = all
            .into_iter()
            .skip(request.offset())
            .take(request.size)
            .collect();
        Self {
            items,
            total,
            request,
        }
    }

    /// The number of pages, at least 1.
    pub fn pages(&self) -> usize {
        self.total.div_ceil(self.request.size).max(1)
    }

    /// The same page with every item turned into something else.
    pub fn map<U>(self, turn: impl FnMut(T) -> U) -> Page<U> {
        let items = self.items.into_iter().map(turn).collect();
        Page {
            items,
            total: self.total,
            request: self.request,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_past_the_end_is_empty_and_says_how_many_there_are() {
        let page = Page::cut((0..5).collect(), PageRequest::new(4, 2));
        assert!(page.items.is_empty());
        assert_eq!((page.total, page.pages()), (5, 3));
    }
}
