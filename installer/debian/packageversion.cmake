# SPDX-License-Identifier: GPL-3.0-or-later
# Sets package_version: 0.1.0+deb12 of the tag v0.1.0, made on Debian 12; 0.1.0+5.gb1c2d3e+deb12 five commits later.
# Without a tag, or outside of a repository, the project's version stands for the tag's.
# The release is part of it because a package fits the one that it was made on, and so that who upgrades the system
# gets the package of the newer one.
set(package_version ${PROJECT_VERSION})
set(tag $ENV{RESLATE_TAG}) # what ./bootstrap tells of a copy without its repository
if(NOT tag)
    execute_process(COMMAND git describe --tags --match "v[0-9]*"
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
        OUTPUT_VARIABLE tag OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
if(tag MATCHES "^v([0-9][0-9.]*)(-([0-9]+)-(g[0-9a-f]+))?$")
    set(package_version ${CMAKE_MATCH_1})
    if(CMAKE_MATCH_2)
        string(APPEND package_version "+${CMAKE_MATCH_3}.${CMAKE_MATCH_4}")
    endif()
endif()
cmake_host_system_information(RESULT system QUERY DISTRIB_INFO)
if(system_ID STREQUAL "debian")
    string(APPEND package_version "+deb${system_VERSION_ID}")
elseif(system_ID AND system_VERSION_ID)
    string(APPEND package_version "+${system_ID}${system_VERSION_ID}")
endif()
