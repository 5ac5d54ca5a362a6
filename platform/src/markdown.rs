//! Markdown to HTML that is safe to show, and addresses that are safe to link to.

use std::{fmt, sync::LazyLock};

use askama::filters::HtmlSafe;
use comrak::{
    Arena, Options, format_html,
    nodes::{AstNode, NodeValue},
    parse_document,
};

/// HTML made here and nowhere else, so that a template may show it as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

impl fmt::Display for Html {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl HtmlSafe for Html {}

impl Html {
    /// Nothing would be shown.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What a person wrote, as HTML: headings begin at the third level, links are not followed by
/// search engines, and nothing in it can run, load or restyle.
pub fn markdown(text: &str) -> Html {
    let arena = Arena::new();
    let root = parse_document(&arena, text, &OPTIONS);
    root.descendants().for_each(shift_heading);
    let mut html = String::with_capacity(text.len() * 2);
    match format_html(root, &OPTIONS, &mut html) {
        Ok(()) => Html(CLEANER.clean(&html).to_string()),
        Err(_) => Html::default(),
    }
}

/// The words of a Markdown text without its marks, a line for each block.
pub fn plain_text(text: &str) -> String {
    let arena = Arena::new();
    let root = parse_document(&arena, text, &OPTIONS);
    let mut plain = String::with_capacity(text.len());
    for node in root.descendants() {
        match &node.data.borrow().value {
            NodeValue::Text(words) => plain.push_str(words),
            NodeValue::Code(code) => plain.push_str(&code.literal),
            NodeValue::CodeBlock(code) => plain.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => plain.push(' '),
            value if value.block() && !plain.is_empty() && !plain.ends_with('\n') => {
                plain.push('\n');
            }
            _ => {}
        }
    }
    plain.trim_end().to_owned()
}

/// An address that a page may link to: http, https or mailto.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Url(url::Url);

impl Url {
    /// The address in this text, unless it is none or of another scheme.
    pub fn parse(text: &str) -> Option<Self> {
        let parsed = url::Url::parse(text.trim()).ok()?;
        SCHEMES.contains(&parsed.scheme()).then_some(Self(parsed))
    }

    /// What a reader recognises: the host, or the mail address.
    pub fn short(&self) -> &str {
        let host = self.0.host_str().unwrap_or(self.0.path());
        host.strip_prefix("www.").unwrap_or(host)
    }
}

impl fmt::Display for Url {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

const SCHEMES: [&str; 3] = ["http", "https", "mailto"];

static OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| {
    let mut options = Options::default();
    options.extension.autolink = true;
    options.extension.strikethrough = true;
    options.extension.table = true;
    // Tags are words like others; what they hold is not lost.
    options.render.escape = true;
    options
});

static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = ammonia::Builder::default();
    // An image from elsewhere would tell its server who reads the page.
    cleaner
        .rm_tags(["img"])
        .url_schemes(SCHEMES.into())
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(Some("nofollow noopener"));
    cleaner
});

fn shift_heading<'a>(node: &'a AstNode<'a>) {
    if let NodeValue::Heading(heading) = &mut node.data.borrow_mut().value {
        heading.level = (heading.level + 2).min(6);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str) -> String {
        markdown(text).to_string()
    }

    #[test]
    fn headings_begin_below_those_of_the_page() {
        assert_eq!(html("# Qui som").trim(), "<h3>Qui som</h3>");
        assert_eq!(html("###### Peu").trim(), "<h6>Peu</h6>");
    }

    #[test]
    fn plain_text_keeps_the_words_and_parts_the_blocks() {
        let text =
            "# Qui som\n\nUna *cooperativa*\nde [lloguer](https://example.org).\n\n- u\n- `dos`";
        assert_eq!(
            plain_text(text),
            "Qui som\nUna cooperativa de lloguer.\nu\ndos"
        );
        assert_eq!(plain_text("<script>x</script>"), "");
    }

    #[test]
    fn links_lead_out_without_vouching() {
        let link = html("[web](https://example.org/a?b=1&c=2)");
        let expected = "<p><a href=\"https://example.org/a?b=1&amp;c=2\" \
                        rel=\"nofollow noopener\">web</a></p>";
        assert_eq!(link.trim(), expected);
    }

    #[test]
    fn nothing_that_runs_gets_through() {
        let attacks = [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "![x](https://tracker.example/p.gif)",
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt:alert(1))",
            "[x](data:text/html;base64,PHNjcmlwdD4=)",
            "<a href=\"vbscript:x\">x</a>",
            "<p style=\"position:fixed\">x</p>",
            "<svg onload=alert(1)><a xlink:href=\"javascript:alert(1)\">x</a></svg>",
            "<iframe src=\"https://example.org\"></iframe>",
            "`</code><script>alert(1)</script>`",
            "<form action=\"https://evil.example\"><button>x</button></form>",
        ];
        for attack in attacks {
            let shown = html(attack).to_lowercase();
            for bad in ["<script", "<img", "<iframe", "<svg", "<form"] {
                assert!(!shown.contains(bad), "{attack} gave {shown}");
            }
            // What was escaped is words; tags that are left have nothing of this.
            let tags = shown.split('<').skip(1);
            for tag in tags.map(|rest| rest.split('>').next().unwrap_or(rest)) {
                for bad in ["href", "style=", " on"] {
                    assert!(!tag.contains(bad), "{attack} gave {shown}");
                }
            }
        }
    }

    #[test]
    fn words_in_tags_are_shown_and_not_lost() {
        let shown = html("<details>\ntext dins\n</details>\n\nDesprés");
        for words in ["&lt;details&gt;", "text dins", "Després"] {
            assert!(shown.contains(words), "{shown}");
        }
        assert!(html("Un <b>mot</b>").contains("&lt;b&gt;mot"));
    }

    #[test]
    fn only_addresses_that_open_a_page_or_a_mail_are_links() {
        assert_eq!(
            Url::parse("https://www.xmess.cat/qui-som")
                .map(|url| url.short().to_owned())
                .as_deref(),
            Some("xmess.cat")
        );
        assert_eq!(
            Url::parse("mailto:hola@example.org")
                .map(|url| url.to_string())
                .as_deref(),
            Some("mailto:hola@example.org")
        );
        for refused in [
            "javascript:alert(1)",
            "data:text/html,x",
            "/relative",
            "ftp://example.org",
            "",
        ] {
            assert_eq!(Url::parse(refused), None, "{refused}");
        }
    }
}
