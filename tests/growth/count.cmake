# Counts a program's instructions in the stages link and understand for COUNT and FACTOR * COUNT pieces of INPUT, and fails where
# they grow faster than the text: cmake -D PROGRAM=… -D VALGRIND=… -D INPUT=people -D COUNT=625 -P count.cmake
# SPDX-License-Identifier: Apache-2.0
set(FACTOR 8)
set(LIMIT 130)  # per cent of what the length alone explains; sorting and growing tables take a little more

function(count_instructions pieces result)
  execute_process(
    COMMAND ${VALGRIND} --tool=callgrind --callgrind-out-file=/dev/null --collect-atstart=no
      "--toggle-collect=nutgraf::find_quoted_stretches*"
      "--toggle-collect=nutgraf::CoreferenceResolver::resolve*"
      "--toggle-collect=nutgraf::CoreferenceResolver::link_first_person*"
      "--toggle-collect=nutgraf::QuoteAttributor::attribute*"
      "--toggle-collect=nutgraf::TemporalTagger::tag*"
      "--toggle-collect=nutgraf::AmountReader::read(*"
      "--toggle-collect=nutgraf::build_timeline*"
      ${PROGRAM} ${INPUT} ${pieces}
    OUTPUT_VARIABLE output ERROR_VARIABLE report RESULT_VARIABLE status)
  if(NOT status EQUAL 0 OR NOT report MATCHES "Collected : ([0-9]+)")
    message(FATAL_ERROR "callgrind failed: ${report}")
  endif()
  set(${result} ${CMAKE_MATCH_1} PARENT_SCOPE)
  message("${INPUT}: ${pieces} pieces, ${CMAKE_MATCH_1} instructions; ${output}")
endfunction()

math(EXPR more "${COUNT} * ${FACTOR}")
count_instructions(${COUNT} few)
count_instructions(${more} many)
if(few LESS 1000000)
  message(FATAL_ERROR "Too few instructions to be those of the stages: are their names still the ones above?")
endif()
math(EXPR growth "100 * ${many} / (${FACTOR} * ${few})")
message("${INPUT}: ${growth} % of linear growth")
if(growth GREATER LIMIT)
  message(FATAL_ERROR "${INPUT}: instructions grow faster than the text")
endif()
