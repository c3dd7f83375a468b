# SPDX-License-Identifier: GPL-3.0-or-later
# Two types of one name in one namespace are one type to the linker, which takes the functions of either: nothing warns
# of it, and what runs is wrong. So each name is given once; what only one file needs stands in a namespace without a
# name.
include(${CMAKE_CURRENT_LIST_DIR}/common.cmake)
# Some characters mean something in lists of CMake.
string(ASCII 1 begin)
string(ASCII 2 end)
string(ASCII 4 semicolon)
set(word "[A-Za-z_][A-Za-z0-9_]*")

project_files(files *.h *.cpp)
list(FILTER files EXCLUDE REGEX "^tests/")
foreach(file IN LISTS files)
    file(READ ${ROOT}/${file} text)
    string(REGEX REPLACE "[][]" "," text "${text}")
    string(REPLACE ";" "${semicolon}" text "${text}")
    string(REPLACE "\nnamespace {\n" "\n${begin}\n" text "${text}")
    string(REPLACE "\n} // namespace\n" "\n${end}\n" text "${text}")
    string(REGEX REPLACE "${begin}[^${end}]*${end}" "" text "${text}")
    string(REGEX MATCH "\nnamespace (Reslate[A-Za-z:]*)" within "${text}")
    string(REPLACE "::" "_" within "${CMAKE_MATCH_1}")
    string(REGEX MATCHALL "\n(class|struct|enum class|enum) ${word}[ \n][^${semicolon}{}()]*{" heads "${text}")
    foreach(head IN LISTS heads)
        string(REGEX MATCH "^\n(class|struct|enum class|enum) (${word})" name "${head}")
        set(name ${CMAKE_MATCH_2})
        set(known ${within}_${name})
        if(DEFINED file_of_${known})
            offend(${file} "a type ${name} stands in ${file_of_${known}}, too")
        endif()
        set(file_of_${known} ${file})
    endforeach()
endforeach()
finish_rules()
