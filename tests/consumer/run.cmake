# Installs the build to a prefix of its own, then configures, builds and runs the consumer against it.
# cmake -D BUILD=… -D SOURCE=… -D COMPILER=… -D BUILD_TYPE=… -D SANITIZE=… -P run.cmake
set(work ${BUILD}/tests/consumer)
file(REMOVE_RECURSE ${work})

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${ARGN}\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

set(flags "")
if(SANITIZE)
  set(flags "-fsanitize=${SANITIZE}")
endif()
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${work}/prefix)
# Moved after the installation: a package that remembers where it was built would not be found, or not work.
file(RENAME ${work}/prefix ${work}/moved)
run(${CMAKE_COMMAND} -S ${SOURCE} -B ${work}/build -G Ninja -D CMAKE_PREFIX_PATH=${work}/moved
    -D CMAKE_CXX_COMPILER=${COMPILER} -D CMAKE_BUILD_TYPE=${BUILD_TYPE} -D CMAKE_CXX_FLAGS=${flags})
run(${CMAKE_COMMAND} --build ${work}/build)
run(${work}/build/consumer)
foreach(expected "PERSON Angela Merkel\n" "GPE Berlin\n" "DATE Friday\n")
  string(FIND "${output}" "${expected}" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "The consumer did not print ${expected}but:\n${output}")
  endif()
endforeach()
run(${work}/moved/bin/nutgraf --version)
message("${output}")
