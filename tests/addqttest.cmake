# SPDX-License-Identifier: GPL-3.0-or-later

# reslate_add_test(tst_x LIBRARIES services … [SOURCES more.cpp …] [TIMEOUT 60] [LABELS …] [GUI] [KEYRING])
# builds tst_x.cpp as one Qt Test program and registers it.
# Tests run without a display; no test may depend on the user's own settings.
# With GUI it runs in real windows on a display of its own where xvfb-run is there, one such test at a time.
# With KEYRING it runs a second time, as tst_x_keyring, with a real keychain of its own; see withkeyring.sh.
find_program(XVFB_RUN xvfb-run)
find_program(DBUS_RUN_SESSION dbus-run-session)
find_program(GNOME_KEYRING gnome-keyring-daemon)
function(reslate_add_test name)
    cmake_parse_arguments(arg "GUI;KEYRING" "TIMEOUT" "LIBRARIES;SOURCES;LABELS" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 240)
    endif()
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE project_options Qt6::Test ${arg_LIBRARIES})
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests/support)
    target_compile_definitions(${name} PRIVATE QT_FORCE_ASSERTS)
    set(precompiled precompiled_core)
    if("ui" IN_LIST arg_LIBRARIES OR "appcontext" IN_LIST arg_LIBRARIES)
        set(precompiled precompiled_gui)
    endif()
    target_precompile_headers(${name} REUSE_FROM ${precompiled})
    set(platform offscreen)
    set(command $<TARGET_FILE:${name}>)
    if(arg_GUI AND XVFB_RUN)
        set(platform xcb)
        set(command ${XVFB_RUN} -a -s "-screen 0 1600x1000x24" ${command})
    endif()
    add_test(NAME ${name} COMMAND ${command})
    set(registered ${name})
    if(arg_KEYRING AND DBUS_RUN_SESSION AND GNOME_KEYRING)
        add_test(NAME ${name}_keyring COMMAND ${DBUS_RUN_SESSION} --
            ${CMAKE_SOURCE_DIR}/tests/support/withkeyring.sh ${command})
        list(APPEND registered ${name}_keyring)
    endif()
    if(platform STREQUAL xcb)
        set_tests_properties(${registered} PROPERTIES RESOURCE_LOCK display)
    endif()
    set_tests_properties(${registered} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=${platform};LC_ALL=C.UTF-8;TZ=Europe/Berlin;ASAN_OPTIONS=detect_leaks=1;LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/leaks.supp:print_suppressions=0;UBSAN_OPTIONS=print_stacktrace=1")
endfunction()
