//! Our words as the index takes them: every form of a word at the word's place.

use ordit_kernel::Lang;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer, TokenizerManager};

use super::words::{Reading, words};

/// Makes a field's reading known under its name.
pub fn register(manager: &TokenizerManager) {
    for reading in Reading::ALL {
        manager.register(name(reading), Forms(reading));
    }
}

/// The name of a reading in the schema.
pub fn name(reading: Reading) -> &'static str {
    match reading {
        Reading::Folded => "folded",
        Reading::Stemmed(Lang::Ca) => "stemmed_ca",
        Reading::Stemmed(Lang::Es) => "stemmed_es",
        Reading::Stemmed(Lang::Eu) => "stemmed_eu",
        Reading::Stemmed(Lang::En) => "stemmed_en",
    }
}

#[derive(Clone)]
struct Forms(Reading);

impl Tokenizer for Forms {
    type TokenStream<'a> = Tokens;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Tokens {
        let mut tokens = Vec::new();
        for word in words(text) {
            tokens.extend(self.0.forms(word.text).into_iter().map(|form| Token {
                offset_from: word.range.start,
                offset_to: word.range.end,
                position: word.position,
                text: form,
                position_length: 1,
            }));
        }
        Tokens {
            rest: tokens.into_iter(),
            token: Token::default(),
        }
    }
}

struct Tokens {
    rest: std::vec::IntoIter<Token>,
    token: Token,
}

impl TokenStream for Tokens {
    fn advance(&mut self) -> bool {
        let next = self.rest.next();
        let has_next = next.is_some();
        self.token = next.unwrap_or_default();
        has_next
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}
