//! The one script of a page: htmx, small helps, and the work list where there is one.
import { closeMenusAway, enhance } from "./enhance";
import { startHtmx } from "./htmx";
import { startWorklist } from "./worklist/worklist";

closeMenusAway(document);
startHtmx((part) => {
  enhance(part);
  part.querySelectorAll<HTMLTableElement>("table[data-worklist]").forEach(startWorklist);
});
