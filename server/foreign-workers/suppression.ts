/** Why a count is not shown. `small`: 1 to 4. `complementary`: hidden for the sake of another one, and nothing is said of its size. */
export type Suppression = 'small' | 'complementary';
