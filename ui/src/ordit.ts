//! The one script of a page: htmx, small helps, suggestions, and the work list where there is one.
import { closeMenusAway, enhance } from "./enhance";
import { boosted, startHtmx } from "./htmx";
import { startSuggest } from "./search/suggest";
import { startWorklist } from "./worklist/worklist";

closeMenusAway(document);
startHtmx((part) => {
  enhance(part);
  part.querySelectorAll<HTMLFormElement>("form[data-suggest]").forEach((form) => {
    startSuggest(form, boosted);
  });
  part.querySelectorAll<HTMLTableElement>("table[data-worklist]").forEach(startWorklist);
});
