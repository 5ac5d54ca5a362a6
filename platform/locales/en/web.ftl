web-description = Who we are and what we do: the networks of the social and solidarity economy, their organisations, municipalities and projects.
web-skip = Skip to content
web-nav-main = Main
web-nav-languages = Language
web-desk = Desk
web-menu = Coordination
web-menu-own = My space
web-acting-for = Acting for
web-act-for = Act for
web-demo-as = Enter as…
web-sign-in = Sign in
web-sign-out = Sign out
web-footer-funders = Supported by
web-footer-demo = This is a demonstration: try anything you like.
web-footer-licence = free software
web-footer-data = Where the data comes from
web-footer-privacy = Privacy
web-pages = Pages
web-pages-previous = Previous
web-pages-next = Next
web-percent = { $number }%

web-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
web-date-day = { $day } { web-month } { $year }
web-date-month = { web-month } { $year }
web-date-year = { $year }
web-money-decimals = Amounts have two decimals at most, such as 1234.56.
web-moment = { $day }, { $time }
web-date-unknown = date unknown

web-error-not-found-title = There is nothing here
web-error-not-found-text = This page does not exist, or it is not public. The address may have changed: try a search.
web-error-forbidden-title = This is not open to you
web-error-forbidden-text = This page is only for those who have a role here or take part. Nothing was changed.
web-error-archived = It is archived: it can be looked at, but nothing in it can be changed until its coordination brings it back. Nothing was saved.
web-error-sign-in-title = Please sign in first
web-error-sign-in-text = Your session has ended or you have not signed in yet. Nothing was saved: sign in and send it again.
web-error-refused-title = This could not be done
web-error-internal-title = Something of ours failed
web-error-internal-text = It is not your fault, and the error has been noted. Please try again in a while.
web-error-late-title = This took too long
web-error-late-text = The answer did not come in time. Please try again in a while.
web-error-method-title = This address does not work that way
web-error-method-text = Nothing was changed. Go back to the page you came from and try from there.
web-error-large-title = This is too big
web-error-large-text = What you sent is bigger than this page takes. Nothing was saved: try a smaller file.
web-error-often-title = Too many tries in a row
web-error-often-text = Wait a minute and try again.
web-error-request-title = We did not understand the request
web-error-request-text = Something was missing or not as expected. Nothing was changed: go back and try again.
web-error-cross-site = The request came from another website and, for safety, it was not carried out. Open the page here and try again.
web-error-acting = This form was to speak for another organisation than the one you act for now. Nothing was saved: choose it at the top, go back and send it again.
web-error-reference = If you want to tell us about it, give us this reference:
web-error-search = Search the directory
web-error-search-go = Search
web-error-home = Go to the home page
web-error-directory = See the directory

web-find = Search the whole site
web-find-go = Search
web-resting = This network is archived: everything here can be read and nothing changes.
web-resting-where = Go to the network
web-panel-first = The first { $shown } of { $count }.
