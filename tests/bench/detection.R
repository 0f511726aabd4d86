# The other side of the detection benches: the same data through R. Called with a task and a folder by detection.ts.
# Prints one line of JSON: versions, milliseconds, and what the results can be compared by.
arguments <- commandArgs(TRUE); task <- arguments[1]; folder <- arguments[2]
say <- function(milliseconds, check, packages) cat(sprintf('{"milliseconds":%.3f,"check":%.10g,"versions":"R %s%s"}\n',
  milliseconds, check, getRversion(), paste0(sapply(packages, function(p) paste0(", ", p, " ", packageVersion(p))), collapse = "")))
timed <- function(run) { start <- Sys.time(); result <- run(); list(ms = 1000 * as.numeric(Sys.time() - start, units = "secs"), result = result) }

if (task == "farrington") {
  suppressMessages(library(surveillance))
  x <- as.matrix(read.csv(file.path(folder, "series.csv"), header = FALSE)) # weeks x series
  series <- sts(x, frequency = 52)
  done <- timed(function() suppressWarnings(farringtonFlexible(series, list(range = (nrow(x) - 3):nrow(x), b = 5, w = 3, noPeriods = 10,
    pastWeeksNotIncluded = 26, alpha = 0.01, glmWarnings = FALSE))))
  say(done$ms, sum(upperbound(done$result), na.rm = TRUE), "surveillance")
}
if (task == "scan") {
  d <- read.csv(file.path(folder, "areas.csv"), header = FALSE) # x, y, population, cases
  replications <- 999
  done <- timed(function() {
    n <- nrow(d); total <- sum(d[[4]]); share <- d[[3]] / sum(d[[3]])
    far <- as.matrix(dist(d[, 1:2])); diag(far) <- -1
    order <- apply(far, 1, order) # column i: areas by distance from i
    inside <- matrix(share[order], n); inside <- apply(inside, 2, cumsum)
    inside[inside > 0.5 * (1 + 1e-12)] <- NA
    e <- total * inside; rest <- total - e
    judge <- function(x) {
      c <- apply(matrix(x[order], n), 2, cumsum)
      high <- which(c > e & c >= 2)
      c <- c[high]; o <- total - c
      if (length(c) == 0) return(0)
      max(c * log(c / e[high]) + ifelse(o > 0, o * log(o / rest[high]), 0))
    }
    first <- judge(d[[4]])
    maxima <- apply(rmultinom(replications, total, share), 2, judge)
    list(first = first, p = (1 + sum(maxima >= first)) / (replications + 1))
  })
  say(done$ms, done$result$first, character(0))
}
if (task == "localMoran") {
  suppressMessages(library(spdep))
  x <- scan(file.path(folder, "values.csv"), quiet = TRUE)
  size <- scan(file.path(folder, "lattice.csv"), quiet = TRUE)
  # the second dimension of cell2nb runs fastest, as in the file
  lw <- nb2listw(cell2nb(size[1], size[2], type = "queen"), style = "W")
  done <- timed(function() localmoran_perm(x, lw, nsim = 999))
  say(done$ms, sum(done$result[, 1]), "spdep")
}
