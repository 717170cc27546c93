// The few words that tests of tokens and sentences need, in the tables of the segment room.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/model_of.h"

namespace nutgraf {

inline Model segment_tables() {
  return model_of({
      {"abbreviations",
       "Mr.\ttitle\nSt.\ttitle\nGen.\ttitle\nNo.\tnumber\np.\tnumber\nCorp.\tfinal\netc.\tfinal\nPh.D."
       "\tfinal\n"
       "Sat.\tword\nin.\tunit\nkm.\tunit\napprox.\tinner\nvs.\tinner\nFeb.\tfinal\nYahoo!\tfinal\n"},
      {"contractions", "cannot\t3\n'tis\t2\n'em\t0\n'n'\t0\n"},
      {"affixes", "co\ne\npro\nun\n"},
      {"currencies",
       "rm\tbefore MYR\nrs\tbefore INR,PKR\nksh\tbefore KES\nsr\tbefore SAR\nr\tglued ZAR\nn\tglued NGN\n"
       "usd\tboth USD\ndollars\tafter USD\n"},
      {"glued_units", "km\nam\nbn\nm\n"},
      {"web_suffixes", "com\norg\nuk\n"},
      {"sentence_words",
       "A\tstart\nThe\tstart\nHe\tstart\nDid\tstart\nIt\tstart\nAt\tstart\nFriday\tclock\n"},
  });
}

}  // namespace nutgraf
