# SPDX-License-Identifier: GPL-3.0-or-later
cmake_minimum_required(VERSION 3.25)
set(offenses 0)

# Notes an offense; finish_rules() fails when there was any.
function(offend file what)
    message("${file}: ${what}")
    math(EXPR n "${offenses} + 1")
    set(offenses ${n} PARENT_SCOPE)
endfunction()

# The files of the project, relative to ROOT, that end in one of the given patterns.
function(project_files out)
    set(found)
    foreach(folder IN ITEMS app installer models resources services tests ui)
        foreach(pattern IN LISTS ARGN)
            file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/${folder}/${pattern})
            list(APPEND found ${files})
        endforeach()
    endforeach()
    set(${out} ${found} PARENT_SCOPE)
endfunction()

macro(finish_rules)
    if(offenses GREATER 0)
        message(FATAL_ERROR "${offenses} offenses")
    endif()
endmacro()
