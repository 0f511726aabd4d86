"""The same uncertainty analysis in vectorised numpy: 500 areas x 20 indicators x 1,000 draws, seconds of the best of five."""
import json
import sys
import time

import numpy

AREAS, INDICATORS, DRAWS = 500, 20, 1000
LIMITS = [20, 35, 50, 65]
index = numpy.arange(INDICATORS * AREAS)
values = ((index * 7919) % 9973 / 9973 * 100).reshape(INDICATORS, AREAS).T
errors = 0.05 * values + 1
weights = numpy.full(INDICATORS, 1 / INDICATORS)


def run(seed):
    rng = numpy.random.default_rng(seed)
    noisy = rng.standard_normal((DRAWS, AREAS, INDICATORS))
    noisy *= errors
    noisy += values
    numpy.clip(noisy, 0, 100, out=noisy)
    scores = noisy @ weights
    quantiles = numpy.quantile(scores, [0.05, 0.5, 0.95], axis=0)
    classes = numpy.stack([(numpy.searchsorted(LIMITS, scores, side="right") == k).mean(axis=0) for k in range(5)])
    order = numpy.argsort(-scores, axis=1)
    ranks = numpy.empty_like(order)
    numpy.put_along_axis(ranks, order, numpy.arange(AREAS)[None, :], axis=1)
    shares = numpy.zeros((AREAS, AREAS))
    for area in range(AREAS):
        shares[area] = numpy.bincount(ranks[:, area], minlength=AREAS) / DRAWS
    return quantiles, classes, shares


best = float("inf")
for seed in range(5):
    began = time.perf_counter()
    quantiles, classes, shares = run(seed)
    best = min(best, time.perf_counter() - began)
json.dump({"milliseconds": best * 1000, "numpy": numpy.__version__, "python": sys.version.split()[0],
           "low": quantiles[0, :5].tolist(), "high": quantiles[2, :5].tolist()}, sys.stdout)
