/** One function of the library set against one trusted package or printed table. */
export interface ValidationRow {
  function: string;
  against: string;
  dataSets: string[];
  /** Numbers compared. */
  values: number;
  /** Largest relative difference, rounded up to a power of ten; 0: none. */
  largestDifference: number;
}

/** Made from the fixtures by tests/shared/validation.test.ts, which holds it equal to them. */
export const validationTable: readonly ValidationRow[] = JSON.parse(`[
  {"function":"correlationMatrix","against":"R 4.2.2","dataSets":["technology index 2001","swiss 1888","attitude","attitude with gaps"],"values":396,"largestDifference":1e-14},
  {"function":"criticWeights","against":"numpy 2.4.6","dataSets":["technology index 2001","five iris flowers","ties and zeros"],"values":30,"largestDifference":1e-15},
  {"function":"cronbachAlpha","against":"R psych 2.2.9","dataSets":["technology index 2001","swiss 1888","attitude"],"values":6,"largestDifference":1e-14},
  {"function":"descendingRanks","against":"scipy 1.10.1, numpy 1.24.2","dataSets":["grid of arguments"],"values":6,"largestDifference":0},
  {"function":"entropyWeights","against":"scipy 1.17.1","dataSets":["technology index 2001","five iris flowers","ties and zeros"],"values":15,"largestDifference":1e-11},
  {"function":"gammaQuantile","against":"scipy 1.10.1, numpy 1.24.2","dataSets":["grid of arguments"],"values":40,"largestDifference":1e-14},
  {"function":"gearyC","against":"R spdep 1.2.7","dataSets":["columbus CRIME","nc.sids Freeman-Tukey rate","nc.sids counts with ties","nc.sids nearest four, one-sided links","columbus with two islands","columbus with gaps"],"values":1026,"largestDifference":1e-12},
  {"function":"getisOrdGStar","against":"R spdep 1.2.7","dataSets":["columbus CRIME","nc.sids Freeman-Tukey rate","nc.sids counts with ties","nc.sids nearest four, one-sided links","columbus with two islands","columbus with gaps"],"values":6705,"largestDifference":1e-12},
  {"function":"globalMoran","against":"R spdep 1.2.7","dataSets":["columbus CRIME","nc.sids Freeman-Tukey rate","nc.sids counts with ties","nc.sids nearest four, one-sided links","columbus with two islands","columbus with gaps"],"values":1080,"largestDifference":1e-13},
  {"function":"localMoran","against":"R spdep 1.2.7","dataSets":["columbus CRIME","nc.sids Freeman-Tukey rate","nc.sids counts with ties","nc.sids nearest four, one-sided links","columbus with two islands","columbus with gaps"],"values":4470,"largestDifference":1e-11},
  {"function":"logMean","against":"scipy 1.10.1, numpy 1.24.2","dataSets":["grid of arguments"],"values":8,"largestDifference":1e-12},
  {"function":"mannKendall","against":"R 4.2.2","dataSets":["Nile","LakeHuron","discoveries"],"values":54,"largestDifference":1e-13},
  {"function":"minMax","against":"R 4.2.2","dataSets":["technology index 2001","swiss 1888","attitude","ties and gaps"],"values":684,"largestDifference":1e-14},
  {"function":"negativeBinomialUpperMidP","against":"scipy 1.10.1, numpy 1.24.2","dataSets":["grid of arguments"],"values":84,"largestDifference":1e-13},
  {"function":"normalQuantile","against":"scipy 1.10.1, numpy 1.24.2","dataSets":["grid of arguments"],"values":11,"largestDifference":1e-15},
  {"function":"pcaWeights","against":"R 4.2.2","dataSets":["technology index 2001","swiss 1888","attitude"],"values":84,"largestDifference":1e-13},
  {"function":"percentileRank","against":"R 4.2.2","dataSets":["technology index 2001","swiss 1888","attitude","ties and gaps"],"values":2052,"largestDifference":1e-14},
  {"function":"percentileRank","against":"scipy 1.17.1","dataSets":["technology index 2001","five iris flowers","ties and zeros"],"values":438,"largestDifference":1e-15},
  {"function":"pettitt","against":"R 4.2.2","dataSets":["Nile","LakeHuron","discoveries"],"values":6,"largestDifference":1e-14},
  {"function":"quantile","against":"scipy 1.10.1, numpy 1.24.2","dataSets":["grid of arguments"],"values":6,"largestDifference":0},
  {"function":"rankNormalise","against":"R 4.2.2","dataSets":["technology index 2001","swiss 1888","attitude","ties and gaps"],"values":2052,"largestDifference":0},
  {"function":"regularisedIncompleteBeta","against":"scipy 1.10.1, numpy 1.24.2","dataSets":["grid of arguments"],"values":80,"largestDifference":1e-13},
  {"function":"senSlope","against":"scipy 1.10.1","dataSets":["Nile","LakeHuron","discoveries"],"values":6,"largestDifference":0},
  {"function":"sobolSequence","against":"scipy 1.17.1","dataSets":["1 dimension","5 dimensions","40 dimensions"],"values":10944,"largestDifference":0},
  {"function":"symmetricEigen","against":"R 4.2.2","dataSets":["technology index 2001","swiss 1888","attitude"],"values":21,"largestDifference":1e-14},
  {"function":"weightedMean","against":"numpy 2.4.6","dataSets":["technology index 2001","five iris flowers","ties and zeros"],"values":33,"largestDifference":1e-15},
  {"function":"weightedMean","against":"scipy 1.17.1","dataSets":["technology index 2001","five iris flowers","ties and zeros"],"values":210,"largestDifference":1e-14},
  {"function":"winsorise","against":"numpy 2.4.6","dataSets":["technology index 2001","five iris flowers","ties and zeros"],"values":219,"largestDifference":0},
  {"function":"zScore","against":"R 4.2.2","dataSets":["technology index 2001","swiss 1888","attitude","ties and gaps"],"values":684,"largestDifference":1e-12},
  {"function":"zScore","against":"scipy 1.17.1","dataSets":["technology index 2001","five iris flowers","ties and zeros"],"values":219,"largestDifference":1e-15}
]`);
