// train_gazetteer: gathers lists of names into the model section "gazetteer".
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/segment/segmenter.h"
#include "core/tag/gazetteer.h"
#include "core/tag/word_attributes.h"
#include "core/text/unicode.h"
#include "tools/corpus/news_corpus.h"
#include "tools/project_paths.h"
#include "tools/train/gazetteer_section.h"
#include "tools/train/model_file.h"

namespace {

using namespace nutgraf;  // NOLINT: one program
using nlohmann::json;

/// Company names without their legal form: "3M Company" → "3M".
std::string without_legal_form(const std::string& name) {
  static const std::vector<std::string> kForms = {
      " Inc.",         " Inc",  " Corporation", " Corp.", " Corp", " Company", " Co.",
      " Ltd.",         " Ltd",  " Limited",     " plc",   " PLC",  " N.V.",    " S.A.",
      " LLC",          " L.P.", " Holdings",    " Group", ",",     " (The)",   " & Co",
      " Incorporated", " AG",   " SE",          " NV",    " SA"};
  std::string short_name = name;
  for (bool changed = true; changed;) {
    changed = false;
    for (const std::string& form : kForms) {
      if (short_name.size() > form.size() + 2 && short_name.ends_with(form)) {
        short_name.resize(short_name.size() - form.size());
        changed = true;
      }
    }
  }
  return short_name;
}

class GazetteerBuilder {
 public:
  explicit GazetteerBuilder(const Segmenter& segmenter)
      : segmenter_(segmenter), root_(corpora_root() + "/gazetteers/") {}

  void add(const std::string& name, NameList list) {
    add_exact(name, list);
    const std::string plain = strip_accents(name);
    if (plain != name) add_exact(plain, list);
  }

  /// The first column of a table, from `first_line` on, where `keep` agrees.
  void add_table(
      const std::string& file, NameList list, std::size_t column = 0, char separator = '\t',
      std::size_t first_line = 0,
      const std::function<bool(const std::string&)>& keep = [](const std::string&) { return true; }) {
    std::ifstream lines = open(file);
    std::string line;
    for (std::size_t number = 0; std::getline(lines, line); ++number) {
      if (number < first_line) continue;
      std::size_t from = 0;
      for (std::size_t i = 0; i < column && from != std::string::npos; ++i) {
        from = line.find(separator, from);
        if (from != std::string::npos) ++from;
      }
      if (from == std::string::npos) continue;
      std::string name = line.substr(from, line.find(separator, from) - from);
      std::erase(name, '"');
      if (!name.empty() && name.back() == '\r') name.pop_back();
      if (keep(name)) add(name, list);
    }
  }

  /// One name a line, # before remarks: the project's own lists.
  void add_own(const std::string& file, NameList list) {
    std::ifstream lines = open_whole(source_path("tools/train/lists/" + file));
    std::string line;
    while (std::getline(lines, line)) {
      if (!line.empty() && line[0] != '#') add(line, list);
    }
  }

  /// Strings of the array under `key`, or the member `field` of its objects.
  void add_json(const std::string& file, const std::string& key, NameList list,
                const std::string& field = {}) {
    const json document = json::parse(open("corpora_cc0/" + file));
    for (const json& item : document.at(key)) {
      if (field.empty())
        add(item.get<std::string>(), list);
      else if (item.contains(field) && item[field].is_string())
        add(item[field].get<std::string>(), list);
    }
  }

  /// The member `field` of every object of a file with one JSON object a line; what an encyclopedia puts in
  /// brackets to tell one name from another is none of the name.
  void add_json_lines(const std::string& file, NameList list, const std::string& field) {
    std::ifstream lines = open_whole(corpora_root() + "/text/knowledge/" + file);
    std::string line;
    while (std::getline(lines, line)) {
      const json item = json::parse(line);
      if (!item.contains(field) || !item[field].is_string()) continue;
      const auto name = item[field].get<std::string>();
      add(name.substr(0, name.find(" (")), list);
    }
  }

  /// Counties as news writes them: "Bolivar County", "Acadia Parish", "Kodiak Island Borough".
  void add_counties(const std::string& file) {
    const json document = json::parse(open("corpora_cc0/" + file));
    for (const auto& [state, counties] : document.at("counties").items()) {
      const char* const kind = state == "Louisiana" ? " Parish" : state == "Alaska" ? " Borough" : " County";
      for (const json& county : counties) {
        const auto name = county.get<std::string>();
        if (name != "Unorganized") add(name + kind, NameList::Region);
      }
    }
  }

  /// Committees: what stands after "name:" of the list's outer level, not the subcommittees'; a long name
  /// goes on in the next line, which is set in further.
  void add_committees(const std::string& file) {
    constexpr std::string_view kName = "  name: ";
    constexpr std::string_view kFurther = "    ";
    std::ifstream lines = open(file);
    std::string name;
    for (std::string line; std::getline(lines, line);) {
      if (!name.empty() && line.starts_with(kFurther)) {
        name += line.substr(kFurther.size() - 1);
        continue;
      }
      if (!name.empty()) add(name, NameList::Organization);
      name = line.starts_with(kName) ? line.substr(kName.size()) : "";
    }
    if (!name.empty()) add(name, NameList::Organization);
  }

  /// Companies by their listed names and without the legal form.
  void add_companies(const std::string& file) {
    std::ifstream lines = open(file);
    std::string line;
    while (std::getline(lines, line)) {
      add(line, NameList::Company);
      add(without_legal_form(line), NameList::Company);
    }
  }

  std::size_t size() const { return sets_.size(); }

  std::string write() const { return write_gazetteer(sets_); }

 private:
  std::ifstream open(const std::string& file) const { return open_whole(root_ + file); }

  /// Ends the program where a list is missing: a smaller gazetteer would tell nobody.
  static std::ifstream open_whole(const std::string& path) {
    std::ifstream stream(path);
    if (!stream) {
      std::fprintf(stderr, "train_gazetteer: cannot read %s\n", path.c_str());
      std::exit(1);
    }
    return stream;
  }

  void add_exact(const std::string& name, NameList list) {
    const Segmentation parts = segmenter_.segment(name);
    if (parts.tokens.empty() || parts.tokens.size() > kLongestName) return;
    std::uint64_t phrase = Gazetteer::kEmptyPhrase;
    for (const Token& token : parts.tokens)
      phrase = Gazetteer::extend(phrase, describe_word(token.span.of(name)).lower);
    sets_[KeyIndex::key_of(phrase, Gazetteer::kKeyBits)] |=
        static_cast<std::uint16_t>(1u << static_cast<std::uint32_t>(list));
  }

  const Segmenter& segmenter_;
  std::string root_;
  NamedSets sets_;
};

void add_places(GazetteerBuilder& names) {
  names.add_table("_lists/countries.tsv", NameList::Country, 0, '\t', 0,
                  [](const std::string& name) { return name.size() > 2; });
  names.add_table("_lists/admin1.tsv", NameList::Region);
  names.add_table("nltk_names_nationalities/usstates.txt", NameList::Region);
  names.add_table("nltk_names_nationalities/caprovinces.txt", NameList::Region);
  names.add_table("nltk_names_nationalities/mexstates.txt", NameList::Region);
  names.add_counties("us_counties.json");
  names.add_table("_lists/cities.tsv", NameList::City);
  names.add_table("_lists/capitals.tsv", NameList::City);
  for (const char* kind : {"towns", "cities"})
    names.add_json("english_towns_cities.json", kind, NameList::City);
  names.add_json("us_cities.json", "cities", NameList::City, "city");
  for (const char* field : {"name", "name_en"})
    names.add_json_lines("places_natural_earth_10m.jsonl", NameList::City, field);
  names.add_json_lines("places_natural_earth_10m.jsonl", NameList::Region, "adm1");
  names.add_json("rivers.json", "rivers", NameList::Water, "name");
}

void add_people(GazetteerBuilder& names) {
  const auto longer_than_one = [](const std::string& name) { return name.size() > 1; };
  names.add_table("_lists/forenames_by_country.tsv", NameList::Forename);
  names.add_table("_lists/forenames_uk_counts.tsv", NameList::Forename, 0, '\t', 0, longer_than_one);
  names.add_table("nltk_names_nationalities/male.txt", NameList::Forename);
  names.add_table("nltk_names_nationalities/female.txt", NameList::Forename);
  names.add_table("_lists/surnames_by_country.tsv", NameList::Surname);
  names.add_table("_lists/surnames_us.tsv", NameList::Surname, 0, '\t', 0, longer_than_one);
  for (const char* field : {"name", "wikipedia"})
    names.add_json_lines("us_legislators_current.jsonl", NameList::Person, field);
  names.add_json_lines("us_executive.jsonl", NameList::Person, "name");
}

void add_organizations(GazetteerBuilder& names) {
  names.add_table("_lists/universities.tsv", NameList::Organization);
  names.add_json("newspapers.json", "newspapers", NameList::Media);
  names.add_json("charities.json", "charities", NameList::Organization);
  names.add_json("us_federal_agencies.json", "agencies", NameList::Organization);
  names.add_committees("us_legislators/committees-current.yaml");
  names.add_json("fortune500.json", "companies", NameList::Company);
  names.add_json("cars.json", "cars", NameList::Company);
  for (const char* exchange : {"djia", "nasdaq"})
    names.add_json(std::string(exchange) + ".json", "corporations", NameList::Company, "name");
  names.add_companies("_lists/companies.tsv");
  for (const char* league : {"nba", "nfl", "nhl", "mlb", "epl", "milb"}) {
    const std::string key = std::string(league) + "_teams";
    names.add_json(key + ".json", key, NameList::Organization, "name");
  }
  // Clubs of these leagues are called by their cities, which says nothing; their grounds say more.
  names.add_json("laliga_teams.json", "laLiga_teams", NameList::Facility, "stadium");
  names.add_json("serieA.json", "serieA_teams", NameList::Facility, "stadium");
}

/// What was written for this project.
void add_own_lists(GazetteerBuilder& names) {
  for (const auto& [own, list] : {std::pair{"organizations.txt", NameList::Organization},
                                  {"people.txt", NameList::Person},
                                  {"places.txt", NameList::Region},
                                  {"settlements.txt", NameList::City},
                                  {"facilities.txt", NameList::Facility},
                                  {"events.txt", NameList::Event},
                                  {"products.txt", NameList::Product},
                                  {"works.txt", NameList::Work},
                                  {"laws.txt", NameList::Work},
                                  {"norps.txt", NameList::Nationality},
                                  {"languages.txt", NameList::Language},
                                  {"forenames.txt", NameList::Forename},
                                  {"surnames.txt", NameList::Surname}}) {
    names.add_own(own, list);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: train_gazetteer MODEL OUT\n", stderr);
    return 2;
  }
  const Model model = open_model_file(argv[1]);
  const Segmenter segmenter(model);
  GazetteerBuilder names(segmenter);
  add_places(names);
  add_people(names);
  add_organizations(names);
  names.add_table("_lists/languages.tsv", NameList::Language);
  names.add_table("nltk_names_nationalities/nationalities.txt", NameList::Nationality);
  names.add_json("nationalities.json", "nationalities", NameList::Nationality);
  add_own_lists(names);
  const std::string section = names.write();
  std::ofstream(argv[2], std::ios::binary)
      .write(section.data(), static_cast<std::streamsize>(section.size()));
  std::printf("%s: %zu names, %zu bytes\n", argv[2], names.size(), section.size());
  return 0;
}
