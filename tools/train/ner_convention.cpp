// What the marks of each corpus of names allow in our scheme.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/ner_convention.h"

#include <cstdio>
#include <cstdlib>

namespace nutgraf {
namespace {

using Types = std::vector<EntityType>;

const Types kValueTypes = {EntityType::Date,     EntityType::Time,    EntityType::Percent, EntityType::Money,
                           EntityType::Quantity, EntityType::Ordinal, EntityType::Cardinal};
const Types kPlaces = {EntityType::GeopoliticalEntity, EntityType::Location, EntityType::Facility};

Types operator+(Types a, const Types& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

Convention crossner() {
  using enum EntityType;
  Convention convention;
  for (const char* label : {"politician", "person", "musicalartist", "writer", "scientist", "researcher"}) {
    convention.labels[label] = {Person};
  }
  for (const char* label : {"organisation", "band", "university", "academicjournal", "magazine"}) {
    convention.labels[label] = {Organization};
  }
  for (const char* label : {"album", "song", "book", "poem", "award"}) convention.labels[label] = {WorkOfArt};
  convention.labels["politicalparty"] = {Organization, Norp};
  convention.labels["location"] = kPlaces;
  convention.labels["country"] = {GeopoliticalEntity};
  convention.labels["event"] = {Event};
  convention.labels["conference"] = {Event, Organization};
  convention.unmarked = kValueTypes + Types{Norp, Language, Law, Product};
  return convention;
}

}  // namespace

Convention convention_of(const std::string& corpus) {
  using enum EntityType;
  const Types works = {Product, Event, WorkOfArt, Law, Language};
  if (corpus.find("gum_named") != std::string::npos) {
    return {{{"person", {Person}},
             {"place", kPlaces},
             {"organization", {Organization, GeopoliticalEntity}},
             {"time", {Date, Time}},
             {"event", {Event}}},
            kValueTypes + Types{Norp, Language}};
  }
  if (corpus.find("redocred") != std::string::npos) {
    return {{{"PER", {Person}},
             {"LOC", kPlaces + Types{Norp}},
             {"ORG", {Organization, Norp, Facility}},
             {"TIME", {Date, Time}},
             {"NUM", {Cardinal, Ordinal, Quantity, Money, Percent}},
             {"MISC", works + Types{Norp, Organization, Facility}}},
            kValueTypes + Types{Norp, Language}};
  }
  if (corpus.find("wikigold") != std::string::npos) {
    return {{{"PER", {Person}},
             {"LOC", kPlaces},
             {"ORG", {Organization}},
             {"MISC", works + Types{Norp, Organization, Facility}}},
            kValueTypes + Types{Norp, Language, Product}};
  }
  if (corpus.find("uner") != std::string::npos) {
    return {{{"PER", {Person}}, {"LOC", kPlaces}, {"ORG", {Organization}}},
            kValueTypes + works + Types{Norp}};
  }
  if (corpus.find("nne_masc") != std::string::npos) {
    return {{{"ORGCORP", {Organization}},
             {"PER", {Person}},
             {"CITY", {GeopoliticalEntity}},
             {"STATE", {GeopoliticalEntity}},
             {"COUNTRY", {GeopoliticalEntity}},
             {"MONEY", {Money}},
             {"DATE", {Date}},
             {"PERCENT", {Percent}},
             {"CARDINAL", {Cardinal}},
             {"NATIONALITY", {Norp}},
             {"YEAR", {Date}},
             {"MEDIA", {Organization}},
             {"AGE", {Date}},
             {"DURATION", {Date, Time}},
             {"PERIODIC", {Date}}},
            {}};
  }
  if (corpus.find("crossner") != std::string::npos) return crossner();
  if (corpus.find("gmb") != std::string::npos) {
    return {{{"geo", kPlaces}, {"org", {Organization}}, {"gpe", {Norp, GeopoliticalEntity}}},
            kValueTypes + works};
  }
  std::fprintf(stderr, "no convention known for corpus %s\n", corpus.c_str());
  std::exit(1);
}

LabelSet everything() {
  LabelSet set;
  for (Label label = 0; label < kLabelCount; ++label) set.add(label);
  return set;
}

LabelSet outside(const Types& unmarked) {
  LabelSet set;
  set.add(kOutside);
  for (const EntityType type : unmarked) {
    for (std::uint32_t position = 0; position < 4; ++position)
      set.add(label_of(type, static_cast<Position>(position)));
  }
  return set;
}

void allow(NerDocument& document, TokenRange span, const Types& types) {
  for (std::uint32_t token = span.begin; token < span.end; ++token) {
    LabelSet set;
    for (const EntityType type : types) set.add(label_of(type, position_in(span, token)));
    document.allowed[token] = types.empty() ? everything() : set;
  }
}

}  // namespace nutgraf
