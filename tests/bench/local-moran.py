# Local Moran with conditional permutation as PySAL esda does it: one table of drawn places for all areas, a compiled loop
# over areas (esda itself is in no Debian package; the loop is its algorithm, by numba). Called with a folder; prints JSON.
import json, platform, sys, time
import numba
import numpy as np


@numba.njit(fastmath=True)
def tails(z, places, start, neighbours, observed, larger):
    n, draws = z.size, places.shape[0]
    others = z[1:].copy()
    for area in range(n):
        if area > 0:
            others[area - 1] = z[area - 1]
        size = start[area + 1] - start[area]
        if size == 0:
            continue
        count = 0
        for draw in range(draws):
            total = 0.0
            for k in range(size):
                total += others[places[draw, k]]
            if z[area] * total / size >= observed[area]:
                count += 1
        larger[area] = min(count, draws - count)


def draw_places(n, width, draws, seed):
    random = np.random.default_rng(seed)
    return np.array([random.permutation(n)[:width] for _ in range(draws)])


folder = sys.argv[1]
values = np.loadtxt(folder + "/values.csv")
rows, columns = (int(one) for one in np.loadtxt(folder + "/lattice.csv"))
lists = []
for row in range(rows):
    for column in range(columns):
        lists.append([r * columns + c for r in range(max(0, row - 1), min(rows, row + 2))
                      for c in range(max(0, column - 1), min(columns, column + 2)) if (r, c) != (row, column)])
start = np.concatenate([[0], np.cumsum([len(one) for one in lists])])
neighbours = np.concatenate(lists)


def whole():
    z = values - values.mean()
    z = z / z.std()
    observed = z * np.array([z[one].mean() for one in lists])
    larger = np.zeros(z.size, dtype=np.int64)
    tails(z, draw_places(z.size - 1, 8, 999, 1), start, neighbours, observed, larger)
    return (larger + 1) / 1000, observed


whole()  # compiles
times = []
for _ in range(5):
    begun = time.perf_counter()
    p, observed = whole()
    times.append(1000 * (time.perf_counter() - begun))
took = sorted(times)[2]
print(json.dumps({"milliseconds": took, "check": float(observed.sum()),
                  "versions": f"Python {platform.python_version()}, numba {numba.__version__}, numpy {np.__version__}"}))
