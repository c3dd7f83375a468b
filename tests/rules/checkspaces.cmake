# SPDX-License-Identifier: GPL-3.0-or-later
# What a layer keeps to itself stands in a namespace of its own: a header that no file of another folder includes (tests
# aside). So a name says where it comes from, and two layers may choose the same one.
include(${CMAKE_CURRENT_LIST_DIR}/common.cmake)

# A layer, and its namespace inside Reslate. Escrow itself is what such a file holds.
set(spaces
    models Models
    services/catalog Catalog
    services/escrow Escrows
    services/graph Graph
    services/jobs Jobs
    services/signin SignIn
    services/updates Updates)

# asked: what the files of other layers include.
function(check_header header space asked)
    string(REGEX REPLACE "^services/" "" name ${header}) # as it is included
    file(READ ${ROOT}/${header} text)
    if(NOT asked MATCHES "\"${name}\"" AND NOT text MATCHES "\nnamespace Reslate::${space}(::[A-Za-z]+)? {\n")
        offend(${header} "no other folder includes it, so it stands in Reslate::${space}")
    endif()
    set(offenses ${offenses} PARENT_SCOPE)
endfunction()

project_files(files *.h *.cpp)
list(FILTER files EXCLUDE REGEX "^tests/")
while(spaces)
    list(POP_FRONT spaces layer space)
    set(others ${files})
    list(FILTER others EXCLUDE REGEX "^${layer}/")
    set(asked)
    foreach(file IN LISTS others)
        file(STRINGS ${ROOT}/${file} lines REGEX "^#[ ]*include \"")
        list(APPEND asked ${lines})
    endforeach()
    set(headers ${files})
    list(FILTER headers INCLUDE REGEX "^${layer}/.*\\.h$")
    foreach(header IN LISTS headers)
        check_header(${header} ${space} "${asked}")
    endforeach()
endwhile()
finish_rules()
