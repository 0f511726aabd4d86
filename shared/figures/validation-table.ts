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
  {"function":"benjaminiHochberg","against":"R 4.2.2","dataSets":["nc.sids","swiss","nc.sids with gaps"],"values":215,"largestDifference":1e-14},
  {"function":"brier","against":"scipy 1.10.1","dataSets":["grid of arguments"],"values":1,"largestDifference":1e-15},
  {"function":"changePoints","against":"R 4.2.2","dataSets":["Nile","nhtemp","discoveries","sunspots by year"],"values":163,"largestDifference":1e-14},
  {"function":"correlationMatrix","against":"R 4.2.2","dataSets":["technology index 2001","swiss 1888","attitude","attitude with gaps"],"values":396,"largestDifference":1e-14},
  {"function":"countQuantile","against":"R 4.2.2","dataSets":["grid of arguments"],"values":80,"largestDifference":0},
  {"function":"countUpperP","against":"R 4.2.2","dataSets":["grid of arguments"],"values":96,"largestDifference":1e-13},
  {"function":"criticWeights","against":"numpy 2.4.6","dataSets":["technology index 2001","five iris flowers","ties and zeros"],"values":30,"largestDifference":1e-15},
  {"function":"cronbachAlpha","against":"R psych 2.2.9","dataSets":["technology index 2001","swiss 1888","attitude"],"values":6,"largestDifference":1e-14},
  {"function":"crpsNegativeBinomial","against":"scipy 1.10.1","dataSets":["grid of arguments"],"values":6,"largestDifference":1e-14},
  {"function":"crpsNormal","against":"scipy 1.10.1","dataSets":["grid of arguments"],"values":5,"largestDifference":1e-15},
  {"function":"crpsPoisson","against":"scipy 1.10.1","dataSets":["grid of arguments"],"values":9,"largestDifference":1e-14},
  {"function":"crpsSample","against":"scipy 1.10.1","dataSets":["grid of arguments"],"values":5,"largestDifference":1e-15},
  {"function":"cusum","against":"R surveillance 1.20.3","dataSets":["agona","abattoir"],"values":1578,"largestDifference":1e-12},
  {"function":"descendingRanks","against":"scipy 1.10.1, numpy 1.24.2","dataSets":["grid of arguments"],"values":6,"largestDifference":0},
  {"function":"dieboldMariano","against":"R forecast 8.20","dataSets":["AirPassengers","lynx"],"values":120,"largestDifference":1e-12},
  {"function":"earsC1","against":"R surveillance 1.20.3","dataSets":["agona","abattoir"],"values":465,"largestDifference":1e-14},
  {"function":"earsC2","against":"R surveillance 1.20.3","dataSets":["agona","abattoir"],"values":461,"largestDifference":1e-14},
  {"function":"earsC3","against":"R surveillance 1.20.3","dataSets":["agona","abattoir"],"values":457,"largestDifference":1e-14},
  {"function":"empiricalBayesGlobal","against":"R spdep 1.2.7","dataSets":["auckland","nc.sids","columbus with two islands"],"values":322,"largestDifference":1e-14},
  {"function":"empiricalBayesLocal","against":"R spdep 1.2.7","dataSets":["auckland","nc.sids","columbus with two islands"],"values":1264,"largestDifference":1e-13},
  {"function":"entropyWeights","against":"scipy 1.17.1","dataSets":["technology index 2001","five iris flowers","ties and zeros"],"values":15,"largestDifference":1e-11},
  {"function":"farringtonFlexible","against":"R surveillance 1.20.3","dataSets":["salmonella.agona","salmonella.agona with gaps","salmNewport","UK drivers","UK lung deaths"],"values":2948,"largestDifference":1e-11},
  {"function":"gammaQuantile","against":"scipy 1.10.1, numpy 1.24.2","dataSets":["grid of arguments"],"values":40,"largestDifference":1e-14},
  {"function":"garwoodInterval","against":"R 4.2.2","dataSets":["nc.sids SID74 per 1000 births","discoveries"],"values":400,"largestDifference":1e-14},
  {"function":"gearyC","against":"R spdep 1.2.7","dataSets":["columbus CRIME","nc.sids Freeman-Tukey rate","nc.sids counts with ties","nc.sids nearest four, one-sided links","columbus with two islands","columbus with gaps"],"values":1026,"largestDifference":1e-12},
  {"function":"getisOrdGStar","against":"R spdep 1.2.7","dataSets":["columbus CRIME","nc.sids Freeman-Tukey rate","nc.sids counts with ties","nc.sids nearest four, one-sided links","columbus with two islands","columbus with gaps"],"values":6705,"largestDifference":1e-12},
  {"function":"globalMoran","against":"R spdep 1.2.7","dataSets":["columbus CRIME","nc.sids Freeman-Tukey rate","nc.sids counts with ties","nc.sids nearest four, one-sided links","columbus with two islands","columbus with gaps"],"values":1080,"largestDifference":1e-13},
  {"function":"hamedRaoMannKendall","against":"R 4.2.2","dataSets":["Nile","LakeHuron","nhtemp","discoveries"],"values":12,"largestDifference":1e-14},
  {"function":"likelihoodRatioCusum","against":"R surveillance 1.20.3","dataSets":["agona","newport"],"values":484,"largestDifference":1e-11},
  {"function":"localMoran","against":"R spdep 1.2.7","dataSets":["columbus CRIME","nc.sids Freeman-Tukey rate","nc.sids counts with ties","nc.sids nearest four, one-sided links","columbus with two islands","columbus with gaps"],"values":4470,"largestDifference":1e-11},
  {"function":"logMean","against":"scipy 1.10.1, numpy 1.24.2","dataSets":["grid of arguments"],"values":8,"largestDifference":1e-12},
  {"function":"logScore","against":"scipy 1.10.1","dataSets":["grid of arguments"],"values":10,"largestDifference":1e-12},
  {"function":"mannKendall","against":"R 4.2.2","dataSets":["Nile","LakeHuron","discoveries"],"values":54,"largestDifference":1e-13},
  {"function":"minMax","against":"R 4.2.2","dataSets":["technology index 2001","swiss 1888","attitude","ties and gaps"],"values":684,"largestDifference":1e-14},
  {"function":"nearestNeighbours","against":"R spdep 1.2.7","dataSets":["nc.sids","quakes"],"values":850,"largestDifference":0},
  {"function":"negativeBinomialUpperMidP","against":"scipy 1.10.1, numpy 1.24.2","dataSets":["grid of arguments"],"values":84,"largestDifference":1e-13},
  {"function":"normalQuantile","against":"scipy 1.10.1, numpy 1.24.2","dataSets":["grid of arguments"],"values":11,"largestDifference":1e-15},
  {"function":"pcaWeights","against":"R 4.2.2","dataSets":["technology index 2001","swiss 1888","attitude"],"values":84,"largestDifference":1e-13},
  {"function":"percentileRank","against":"R 4.2.2","dataSets":["technology index 2001","swiss 1888","attitude","ties and gaps"],"values":2052,"largestDifference":1e-14},
  {"function":"percentileRank","against":"scipy 1.17.1","dataSets":["technology index 2001","five iris flowers","ties and zeros"],"values":438,"largestDifference":1e-15},
  {"function":"pettitt","against":"R 4.2.2","dataSets":["Nile","LakeHuron","discoveries"],"values":6,"largestDifference":1e-14},
  {"function":"poissonRateRatio","against":"R 4.2.2","dataSets":["nc.sids SID79 to SID74 per birth","discoveries, second to first half","edges of two counts"],"values":451,"largestDifference":1e-11},
  {"function":"quantile","against":"scipy 1.10.1, numpy 1.24.2","dataSets":["grid of arguments"],"values":6,"largestDifference":0},
  {"function":"rankNormalise","against":"R 4.2.2","dataSets":["technology index 2001","swiss 1888","attitude","ties and gaps"],"values":2052,"largestDifference":0},
  {"function":"regularisedIncompleteBeta","against":"scipy 1.10.1, numpy 1.24.2","dataSets":["grid of arguments"],"values":117,"largestDifference":1e-8},
  {"function":"scanPoisson","against":"R 4.2.2, all windows one by one","dataSets":["nc.sids 1974-84","New York leukaemia","influenza by week"],"values":60,"largestDifference":1e-12},
  {"function":"scanSpaceTimePermutation","against":"R 4.2.2, all windows one by one","dataSets":["influenza by week","measles by week"],"values":36,"largestDifference":1e-11},
  {"function":"seasonalMannKendall","against":"R 4.2.2","dataSets":["nottem","nottem with gaps","UKgas"],"values":12,"largestDifference":1e-13},
  {"function":"senSlope","against":"scipy 1.10.1","dataSets":["Nile","LakeHuron","discoveries"],"values":6,"largestDifference":0},
  {"function":"sobolSequence","against":"scipy 1.17.1","dataSets":["1 dimension","5 dimensions","40 dimensions"],"values":10944,"largestDifference":0},
  {"function":"symmetricEigen","against":"R 4.2.2","dataSets":["technology index 2001","swiss 1888","attitude"],"values":21,"largestDifference":1e-14},
  {"function":"weightedMean","against":"numpy 2.4.6","dataSets":["technology index 2001","five iris flowers","ties and zeros"],"values":33,"largestDifference":1e-15},
  {"function":"weightedMean","against":"scipy 1.17.1","dataSets":["technology index 2001","five iris flowers","ties and zeros"],"values":210,"largestDifference":1e-14},
  {"function":"wilsonInterval","against":"R 4.2.2","dataSets":["nc.sids SID79 of BIR79","UCBAdmissions","nc.sids SID79 of BIR79, corrected","UCBAdmissions, corrected"],"values":448,"largestDifference":1e-14},
  {"function":"winsorise","against":"numpy 2.4.6","dataSets":["technology index 2001","five iris flowers","ties and zeros"],"values":219,"largestDifference":0},
  {"function":"zScore","against":"R 4.2.2","dataSets":["technology index 2001","swiss 1888","attitude","ties and gaps"],"values":684,"largestDifference":1e-12},
  {"function":"zScore","against":"scipy 1.17.1","dataSets":["technology index 2001","five iris flowers","ties and zeros"],"values":219,"largestDifference":1e-15}
]`);
