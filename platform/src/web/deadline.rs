//! How long an answer may take: counted from the end of what is sent, so that a file on a slow
//! line arrives as long as it keeps coming.

use std::{pin::pin, time::Duration};

use axum::{
    body::{Body, HttpBody},
    extract::Request,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use futures::StreamExt;
use tokio::sync::watch;

use super::WebError;

/// What a request may take in all.
pub(super) struct Limits<S> {
    /// Nothing keeps a reader waiting longer, and no sender may pause longer.
    answer: Duration,
    /// However steadily it comes, a body is not taken longer than this: the largest file that we
    /// take, at half a megabit a second.
    whole: Duration,
    sleep: S,
}

impl Limits<fn(Duration) -> tokio::time::Sleep> {
    pub(super) const USUAL: Self = Self {
        answer: Duration::from_secs(30),
        whole: Duration::from_secs(1_200),
        sleep: tokio::time::sleep,
    };
}

/// The answer to a request, or the page that says it came too late.
pub(super) async fn answer<N, A, S, T>(request: Request, next: N, limits: &Limits<S>) -> Response
where
    N: FnOnce(Request) -> A,
    A: Future<Output = Response>,
    S: Fn(Duration) -> T,
    T: Future<Output = ()>,
{
    let (request, mut arrivals) = watched(request);
    let mut answering = pin!(next(request));
    let mut whole = pin!((limits.sleep)(limits.whole));
    loop {
        let waiting = (limits.sleep)(limits.answer);
        let is_sent = tokio::select! {
            biased;
            response = &mut answering => return response,
            () = &mut whole => return late(),
            () = waiting => return late(),
            arrived = arrivals.changed() => arrived.is_err(),
        };
        if is_sent {
            return tokio::select! {
                biased;
                response = answering => response,
                () = (limits.sleep)(limits.answer) => late(),
            };
        }
    }
}

/// The request with a body that tells of every piece of it, and stops telling at its end.
fn watched(request: Request) -> (Request, watch::Receiver<()>) {
    let (arrived, arrivals) = watch::channel(());
    if request.body().is_end_stream() {
        return (request, arrivals);
    }
    let pieces = |body: Body| {
        let pieces = body.into_data_stream();
        Body::from_stream(pieces.inspect(move |_| arrived.send_replace(())))
    };
    (request.map(pieces), arrivals)
}

fn late() -> Response {
    WebError::Status(StatusCode::SERVICE_UNAVAILABLE).into_response()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use axum::body::{Bytes, to_bytes};
    use futures::stream;
    use tokio::sync::mpsc;

    use super::*;

    const WHOLE: Duration = Duration::from_secs(1_200);

    /// Seconds that pass only when a test lets them.
    #[derive(Clone)]
    struct Hours(watch::Sender<u64>);

    impl Hours {
        fn limits(&self) -> Limits<impl Fn(Duration) -> BoxedSleep + use<>> {
            let hours = self.clone();
            Limits {
                answer: Duration::from_secs(30),
                whole: WHOLE,
                sleep: move |time| hours.sleep(time),
            }
        }

        fn sleep(&self, time: Duration) -> BoxedSleep {
            let mut seconds = self.0.subscribe();
            let end = *seconds.borrow() + time.as_secs();
            Box::pin(async move {
                drop(seconds.wait_for(|now| *now >= end).await);
            })
        }

        /// Lets time pass, and then everything that waits for it go on.
        async fn pass(&self, seconds: u64) {
            self.0.send_modify(|now| *now += seconds);
            for _ in 0..100 {
                tokio::task::yield_now().await;
            }
        }
    }

    type BoxedSleep = std::pin::Pin<Box<dyn Future<Output = ()> + Send>>;

    /// A request under way: what is sent into it, and what becomes of it.
    struct UnderWay {
        hours: Hours,
        pieces: mpsc::UnboundedSender<Bytes>,
        answer: tokio::task::JoinHandle<Response>,
    }

    /// Sends a body piece by piece to a handler that works so long after it has read it.
    async fn send(work: Duration) -> UnderWay {
        let hours = Hours(watch::Sender::new(0));
        let (pieces, arriving) = mpsc::unbounded_channel::<Bytes>();
        let arriving = stream::unfold(arriving, |mut arriving| async {
            let piece = arriving.recv().await?;
            Some((Ok::<_, std::io::Error>(piece), arriving))
        });
        let request = Request::new(Body::from_stream(arriving));
        let (limits, clock) = (Arc::new(hours.limits()), hours.clone());
        let answer = tokio::spawn(async move {
            let handler = |request: Request| async move {
                let body = to_bytes(request.into_body(), usize::MAX).await;
                clock.sleep(work).await;
                format!("{} bytes", body.map_or(0, |body| body.len())).into_response()
            };
            super::answer(request, handler, &limits).await
        });
        let under_way = UnderWay {
            hours,
            pieces,
            answer,
        };
        under_way.hours.pass(0).await;
        under_way
    }

    impl UnderWay {
        async fn piece(&self) {
            self.pieces.send(Bytes::from_static(b"0123456789")).ok();
            self.hours.pass(0).await;
        }

        async fn status(self) -> StatusCode {
            self.answer.await.expect("an answer").status()
        }
    }

    #[tokio::test]
    async fn a_file_on_a_slow_line_arrives() {
        let sent = send(Duration::from_secs(29)).await;
        for _ in 0..20 {
            sent.piece().await;
            sent.hours.pass(29).await;
        }
        let UnderWay {
            hours,
            pieces,
            answer,
        } = sent;
        drop(pieces);
        hours.pass(0).await;
        assert!(!answer.is_finished(), "the handler works on it");
        hours.pass(29).await;
        let answer = answer.await.expect("an answer");
        assert_eq!(answer.status(), StatusCode::OK);
        let body = to_bytes(answer.into_body(), 100).await.expect("a body");
        assert_eq!(body, "200 bytes");
    }

    #[tokio::test]
    async fn a_sender_that_pauses_too_long_is_told_so() {
        let sent = send(Duration::ZERO).await;
        sent.piece().await;
        sent.hours.pass(30).await;
        assert_eq!(sent.status().await, StatusCode::SERVICE_UNAVAILABLE);
    }

    #[tokio::test]
    async fn a_handler_that_works_too_long_is_cut_off_after_the_body() {
        let sent = send(Duration::from_secs(31)).await;
        sent.piece().await;
        sent.hours.pass(29).await;
        let UnderWay {
            hours,
            pieces,
            answer,
        } = sent;
        drop(pieces);
        hours.pass(0).await;
        hours.pass(29).await;
        assert!(!answer.is_finished());
        hours.pass(1).await;
        let answer = answer.await.expect("an answer");
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
    }

    #[tokio::test]
    async fn nobody_sends_for_ever() {
        let sent = send(Duration::ZERO).await;
        for _ in 0..(WHOLE.as_secs() / 20) {
            assert!(!sent.answer.is_finished());
            sent.piece().await;
            sent.hours.pass(20).await;
        }
        assert_eq!(sent.status().await, StatusCode::SERVICE_UNAVAILABLE);
    }
}
