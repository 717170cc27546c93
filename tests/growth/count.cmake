# Counts a program's instructions in FUNCTIONS for COUNT and FACTOR * COUNT pieces of INPUT, and fails where they grow faster than the
# pieces: cmake -D PROGRAM=… -D VALGRIND=… -D FUNCTIONS=resolve*,attribute* -D INPUT=people -D COUNT=625 -P count.cmake
# SPDX-License-Identifier: Apache-2.0
set(FACTOR 8)
set(LIMIT 130)  # per cent of what the length alone explains; sorting and growing tables take a little more
string(REPLACE "," ";" functions "${FUNCTIONS}")
set(collect)
foreach(function ${functions})
  list(APPEND collect "--toggle-collect=nutgraf::${function}")
endforeach()

function(count_instructions pieces result)
  execute_process(
    COMMAND ${VALGRIND} --tool=callgrind --callgrind-out-file=/dev/null --collect-atstart=no
      ${collect}
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
  message(FATAL_ERROR "Too few instructions to be those of the functions: are their names still the ones above?")
endif()
math(EXPR growth "100 * ${many} / (${FACTOR} * ${few})")
message("${INPUT}: ${growth} % of linear growth")
if(growth GREATER LIMIT)
  message(FATAL_ERROR "${INPUT}: instructions grow faster than the pieces")
endif()
